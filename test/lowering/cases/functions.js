run(hoisted);
function hoisted(a, b = a, ...more) {
  return arguments[0] + this.x + more.length;
}
const arrow = (a) => this.b + arguments.length + a;
const method = function () {
  return () => [this, arguments, new.target];
};
const named = function self(n) {
  return n ? self(n - 1) : hoisted;
};
async function* generate() {
  const got = yield 1;
  yield* other();
  await got;
}
const handlers = {
  start: () => 1,
  async stop() {},
  get size() {
    return 2;
  },
  set size(value) {
    this.value = value;
  },
  ["com" + "puted"]: function () {},
  "quoted-name"() {},
  [`constant`]: 3,
  7: 4,
};
(function () {
  var inside = 1;
  return () => inside;
})();
{
  function blockScoped() {}
  let inside = blockScoped;
}
var inside = typeof blockScoped;
window.onload = function () {};
