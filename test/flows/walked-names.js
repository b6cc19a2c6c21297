// Names of a sender's, along which the program goes from object to object.
const app = require("express")();
app.use(require("express").json());
const config = {};
app.post("/1", (q, s) => {
  let at = config;
  const keys = q.body.path.split(".");
  keys.forEach((key, i) => {
    if (i === keys.length - 1) at[key] = q.body.value; // error[no-prototype-pollution]: key of a nested write
    else {
      if (!at[key]) at[key] = {}; // error[no-prototype-pollution]: field of the sender
      at = at[key];
    }
  });
  s.end();
});
app.post("/2", (q, s) => {
  q.body.path.split(".").reduce((o, k, i, all) => (o[k] = i === all.length - 1 ? q.body.value : o[k] || {}), config); // error[no-prototype-pollution]: key of a nested write
  s.end();
});
app.post("/3", (q, s) => {
  let at = config;
  const parts = q.body.path.split(".");
  const last = parts.pop();
  for (const p of parts) at = at[p] ??= {};
  at[last] = q.body.value; // error[no-prototype-pollution]: key of a nested write
  s.end();
});
function setIn(o, [head, ...rest], v) {
  if (rest.length === 0) {
    o[head] = v; // error[no-prototype-pollution]: key of a nested write
    return;
  }
  if (!o[head]) o[head] = {};
  setIn(o[head], rest, v);
}
app.post("/4", (q, s) => { setIn(config, q.body.path.split("."), q.body.value); s.end(); });
app.post("/5", (q, s) => {
  let obj = config;
  const props = q.body.path.split(".");
  const last = props.pop();
  let p;
  while ((p = props.shift())) {
    if (typeof obj[p] === "undefined") obj[p] = {};
    obj = obj[p];
    if (!obj || typeof obj !== "object") return s.sendStatus(400);
  }
  obj[last] = q.body.value; // error[no-prototype-pollution]: key of a nested write
  s.end();
});
app.post("/6", (q, s) => {
  let at = config;
  for (const p of q.body.path.split(".")) {
    if (["__proto__", "constructor", "prototype"].includes(p)) return s.sendStatus(400);
    at = at[p] ??= {};
  }
  at.value = q.body.value;
  s.end();
});
app.post("/7", (q, s) => {
  const m = new Map();
  for (const [k, v] of Object.entries(q.body)) m.set(k, v);
  s.end();
});
app.post("/8", (q, s) => {
  let at = config;
  for (const p of q.body.path.split(".")) {
    if (!Object.prototype.hasOwnProperty.call(at, p)) at[p] = {};
    at = at[p];
  }
  s.end();
});

app.post("/words", (q, s) => {
  let at = Object.create(null);
  for (const word of q.body.text.split(" ")) at = at[word] = at[word] ?? Object.create(null);
  s.end();
});
