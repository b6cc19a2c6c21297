const _ = require("lodash");
const express = require("express");
const castArray = require("lodash/castArray");
const get = require("lodash.get");
const merge = require("lodash/merge");
const set = require("lodash/set");
const template = require("lodash.template");
const { exec } = require("child_process");
const { _: wrapped } = require("lodash");

const app = express();
app.use(express.json());
const settings = {};
const fixed = { a: { b: "ls" } };

app.post("/writes", (req, res) => {
  _.merge(settings, req.body); // error[no-prototype-pollution]: object merged as a whole
  merge(settings, req.body); // error[no-prototype-pollution]: object merged as a whole
  _.set(settings, req.body.key, "x"); // error[no-prototype-pollution]: path of a nested write
  set(settings, req.body.key, "x"); // error[no-prototype-pollution]: path of a nested write
  _.unset(settings, req.body.key); // error[no-prototype-pollution]: path of a deletion
  _.merge(settings, _.pick(req.body, ["name"]));
  _.merge(settings, { name: req.body.name });
  _.set(settings, `names.${req.user.id}`, req.params.name);
  _.set(settings, "name", req.body.name);
  _.merge(settings, { name: "x" });
  exec(_.assign({}, req.body).name); // error[no-command-injection]
});

app.post("/reads", (req, res) => {
  const { list, q } = req.body;
  _.invoke(fixed, req.body.method, 1); // error[no-code-injection]: reaches the path to the function that is called
  _.invoke(fixed, "format", req.body.method);
  exec(_.get(req.body, "a.b")); // error[no-command-injection]
  exec(get(req.body, "a.b", "ls")); // error[no-command-injection]
  exec(_.get(fixed, "a.b", "ls"));
  exec(_.pick(req.body, ["a"]).a); // error[no-command-injection]
  _.map(list, (item) => exec(item)); // error[no-command-injection]
  exec(_.map(list, (item) => item.name)[0]); // error[no-command-injection]
  exec(_.map(list, "name")[0]); // error[no-command-injection]
  exec(`ls ${_.map(list, (item) => item.length)[0]}`);
  _.each(list, (item) => exec(item)); // error[no-command-injection]
  exec(_.filter(list, "x")[0]); // error[no-command-injection]
  exec(_.first(list)); // error[no-command-injection]
  exec(_.reduce(list, (all, item) => all + item, "")); // error[no-command-injection]
  exec(_.groupBy(list, "x").a); // error[no-command-injection]
  exec(_.keys(req.body)[0]); // error[no-command-injection]
  exec(_.values(req.body)[0]); // error[no-command-injection]
  exec(_.entries(req.body)[0][1]); // error[no-command-injection]
  exec(_.fromPairs([["a", q]]).a); // error[no-command-injection]
  exec(_.join(list, " ")); // error[no-command-injection]
  exec(_.times(2, () => q)[0]); // error[no-command-injection]
  if (_.some(list, (item) => item === "x")) exec(`ls ${_.size(list)} ${_.isEmpty(list)}`);
  wrapped.debounce(() => exec(q), 10)(); // error[no-command-injection]
});

app.get("/texts", (req, res) => {
  const { q } = req.query;
  exec(_.trim(q)); // error[no-command-injection]
  exec(`ls ${_.kebabCase(q)} ${_.toNumber(q)}`);
  if (_.isInteger(q)) exec(`ls ${q}`);
  if (_.isString(q)) exec(`ls ${q}`); // error[no-command-injection]
  res.send(_.escape(q));
  new RegExp(q); // error[no-regex-injection]: pattern
  new RegExp(_.escapeRegExp(q));
  res.send(_.template("<p><%- name %></p>")({ name: "x" }));
  res.send(_.template(q)({})); // error[no-code-injection]
  template(`<p>${q}</p>`); // error[no-code-injection]
});

app.post("/lists", (req) => {
  for (const program of _.castArray(req.query.q)) exec(program); // error[no-command-injection]
  exec(castArray([req.query.q])[0]); // error[no-command-injection]
});
