const { a, b: { c = 1, ...rest }, "d-e": f, [key]: g, 0: h } = source();
const [first, , third = 3, [fourth], ...others] = list;
let x, y;
[x, y] = [y, x];
({ x, y: obj.y, ...obj.rest } = x);
use((({ x } = pair()), x));
function command({ message, args: [name] = [], ...extra }, { deep: { er } } = {}, ...[one, two]) {
  return [message, name, extra, er, one, two];
}
for (const [k, { v }] of entries) log(k, v);
for (obj.prop in obj) log(obj.prop);
try {
  risky();
} catch ({ message: text }) {
  log(text);
}
var { again } = again;
