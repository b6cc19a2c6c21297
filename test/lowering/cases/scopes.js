let x = "outer";
{
  let x = "inner";
  use(x);
  {
    const x = 1;
    use(x);
  }
}
use(x);
for (let i = 0, n = 2; i < n; i++) later(() => i + x);
for (var i = 9; ; ) break;
use(i);
switch (x) {
  case 1:
    let y = 1;
  default:
    use(y);
}
function f(x) {
  var x;
  if (x) {
    var z = x;
  }
  return function () {
    return [x, z, i, y];
  };
}
class A {
  static make = () => new A();
}
const B = class A {
  static other = A;
};
undefined ?? NaN;
function g(undefined) {
  return undefined;
}
