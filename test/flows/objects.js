const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  const { q } = req.query;
  const o = { safe: "date", bad: q, inner: { bad: q, safe: "date" } };
  exec(o.safe);
  exec(o.bad); // error[no-command-injection]: reaches a shell command
  exec(o.inner.safe);
  exec(o.inner.bad); // error[no-command-injection]: reaches a shell command
  exec(o["safe"]);
  exec(o["bad"]); // error[no-command-injection]: reaches a shell command
  const key = "safe";
  exec(o[key]);
  const { safe, bad, inner: { bad: deep }, missing = q, ...rest } = o;
  exec(safe);
  exec(bad); // error[no-command-injection]: reaches a shell command
  exec(deep); // error[no-command-injection]: reaches a shell command
  exec(missing); // error[no-command-injection]: reaches a shell command
  o.bad = "uptime";
  exec(o.bad);
  const computed = { [key]: q };
  exec(computed.safe); // error[no-command-injection]: reaches a shell command
  const merged = { ...o, safe: q };
  exec(merged.safe); // error[no-command-injection]: reaches a shell command
  exec({ ...merged, safe: "date" }.safe);
  const assigned = Object.assign({}, { a: q }, { b: "date" });
  exec(assigned.a); // error[no-command-injection]: reaches a shell command
  exec(assigned.b);
  const gone = { a: q };
  delete gone.a;
  exec(gone.a);
  exec(Object.values({ a: "date" })[0]);
  exec(Object.values({ a: q })[0]); // error[no-command-injection]: reaches a shell command
  exec(Object.keys({ a: q })[0]);
  for (const [name, value] of Object.entries({ a: q })) {
    exec(name);
    exec(value); // error[no-command-injection]: reaches a shell command
  }
  exec(Object.fromEntries([["a", q], ["b", "date"]]).a); // error[no-command-injection]: reaches a shell command
  exec(Object.fromEntries([["a", q], ["b", "date"]]).b);
  exec(Object.freeze({ a: q }).a); // error[no-command-injection]: reaches a shell command
  const alias = o;
  alias.safe = q;
  exec(o.safe); // error[no-command-injection]: reaches a shell command
  const loop = { name: q };
  loop.self = loop;
  exec(loop.self.self.name); // error[no-command-injection]: reaches a shell command
  const named = {
    get command() {
      return q;
    },
    run() {
      return this.text;
    },
    text: "date",
  };
  exec(named.command); // error[no-command-injection]: reaches a shell command
  exec(named.run());
  exec(o?.bad ?? "date");
  exec(o?.inner?.["bad"]); // error[no-command-injection]: reaches a shell command
  exec(structuredClone({ a: q }).a); // error[no-command-injection]: reaches a shell command
});

function fill(target, text) {
  target.command = text;
}

app.get("/effects", (req, res) => {
  const a = { command: "date" };
  exec(a.command);
  fill(a, req.query.q);
  exec(a.command); // error[no-command-injection]: reaches a shell command
  fill(a, "date");
  exec(a.command);
});

app.get("/either", (req, res) => {
  let message = req.query.message;
  if (req.query.plain) message = { role: "user" };
  exec(message.role); // missing[no-command-injection]: reaches a shell command
});

// An object of somebody else's, copied over what was there, may hold any of its names; what is written behind it does not change.
app.get("/defaults", (req, res) => {
  const filled = { program: "date", ...req.query };
  exec(filled.program); // error[no-command-injection]: reaches a shell command
  const assigned = Object.assign({ program: "date" }, req.query);
  exec(assigned.program); // error[no-command-injection]: reaches a shell command
  const fixed = { ...req.query, program: "date" };
  exec(fixed.program);
  const ours = { program: "date", ...{ count: 1 } };
  exec(ours.program);
  res.end();
});
