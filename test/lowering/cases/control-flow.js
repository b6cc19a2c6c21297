"use strict";
if (a) b();
else if (c) d();
else {
  e();
}
outer: for (const x of xs) {
  inner: while (x) {
    if (y) continue outer;
    break inner;
  }
}
do f();
while (g);
for (;;) break;
for await (const part of stream) write(part);
for await ([a, b] of stream) write(a);
for (const key in object) write(key);
switch (command) {
  case "ping":
  case "pong":
    reply();
    break;
  case "none":
  default:
    nothing();
  case "last":
}
labelled: {
  if (a) break labelled;
}
one: two: for (const z of zs) continue one;
lone: a();
try {
  throw new Error("no");
} catch {
  h();
} finally {
  i();
}
debugger;
with (object) property();
