const jsonpath = require("jsonpath");
const { JSONPath } = require("jsonpath-plus");
const { exec } = require("child_process");
const express = require("express");
const { Parser } = require("expr-eval");
const ivm = require("isolated-vm");
const { evaluate, create, all, pi } = require("mathjs");
const mathjs = require("mathjs");
const notevil = require("notevil");
const requireFromString = require("require-from-string").default;
const safeEval = require("safe-eval");
const staticEval = require("static-eval");
const jsep = require("jsep");
const Sandbox = require("sandbox");

const app = express();

app.get("/eval", async (req, res) => {
  const { q } = req.query;
  safeEval(q); // error[no-unsafe-sandbox]
  notevil(q); // error[no-unsafe-sandbox]
  requireFromString(q); // error[no-code-injection]
  staticEval(jsep(q)); // error[no-code-injection]
  staticEval(jsep("1 + 1"));
  exec(`ls ${mathjs.sqrt(2)}`);
  exec(evaluate(q)); // error[no-command-injection]
  res.json(create(all).evaluate(q) + pi);
  res.json(new Parser().evaluate(q));
  const isolate = new ivm.Isolate({ memoryLimit: 8 });
  const context = await isolate.createContext();
  exec(await context.eval(q)); // error[no-command-injection]
  isolate.dispose();
  res.json(jsonpath.query({ users: [] }, q)); // error[no-code-injection]
  res.json(jsonpath.query({ users: [] }, "$.users[0]"));
  res.json(JSONPath({ path: q, json: {} })); // error[no-code-injection]
  res.json(JSONPath(q, {})); // error[no-code-injection]
  res.json(new JSONPath({ path: q, json: {}, eval: false }));
  new Sandbox().run(`1 + ${q}`, console.log); // error[no-unsafe-sandbox]
  new Sandbox().run("1 + 1", console.log);
  context.global.setSync("x", 1);
  context.global.setSync("ivm", ivm); // error[no-unsafe-sandbox]: handed to the code inside
  await context.global.set("global", context.global.derefInto());
});
