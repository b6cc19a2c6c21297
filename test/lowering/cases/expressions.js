s = `a${b}c${d + 1}`;
s = `constant`;
s += "x";
o.p.q **= 2;
make().count += 1;
list[next()] ||= [];
o?.a ?? (o.b &&= null);
o?.m?.(...args)?.[k].z;
i++;
--o.n;
make()[k()]++;
neg = -a + +b - ~c;
delete o.x, void 0, typeof a;
"k" in o && o instanceof K;
class P {
  #x = 1;
  has(o) {
    return #x in o && o.#x;
  }
}
sql`SELECT ${id}`;
html.raw`<b>`;
re = /^\w+$/giu;
big = 10n;
nothing = null;
[1, , ...xs];
({ a, ...b, __proto__: c });
new K();
new ns.K(a, ...b);
(a, b, c);
a == b || a != b || a === b || a !== b;
a < b <= c;
(x = y = z);
q = t ? u : v ? w : 1;
