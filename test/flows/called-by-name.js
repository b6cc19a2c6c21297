const express = require("express");

const app = express();
const actions = { start() {}, stop() {} };
const table = new Map([["start", actions.start]]);

app.post("/run", (req, res) => {
  globalThis[req.body.action](1); // error[no-code-injection]: name of the function that is called
  actions[req.body.action](1); // error[no-code-injection]: may reach the name of the function
  const action = actions[req.body.action];
  action(1); // error[no-code-injection]: may reach the name of the function
  const all = globalThis[req.body.action];
  all(1); // error[no-code-injection]: name of the function that is called
  if (Object.hasOwn(actions, req.body.other)) actions[req.body.other](1);
  if (["start", "stop"].includes(req.body.third)) actions[req.body.third](1);
  table.get(req.body.action)?.(1);
  actions.start(req.body.action);
});

function onMessage(message) {
  window[message.name](message.payload); // error[no-code-injection]: A value of unknown origin
  actions[message.name](message.payload);
  const later = window[message.name];
  later(message.payload); // error[no-code-injection]: A value of unknown origin
  const own = actions[message.name];
  own(message.payload);
}

// The question whether it is the object's own, asked by the function that all objects share.
app.get("/own/:action", (req, res) => {
  if (Object.prototype.hasOwnProperty.call(actions, req.params.action)) actions[req.params.action](1);
  res.end();
});
