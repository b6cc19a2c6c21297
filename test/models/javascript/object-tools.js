import { exec } from "child_process";
import express from "express";
import deepExtend from "deep-extend";
import deepmerge from "deepmerge";
import dotProp, { deleteProperty, getProperty, hasProperty, setProperty } from "dot-prop";
import extend from "extend";
import objectPath from "object-path";
import setValue from "set-value";
import deap from "deap";
import { dset } from "dset";
import justExtend from "just-extend";
import pointer from "json-pointer";
import merge from "merge";
import mixinDeep from "mixin-deep";
import unset from "unset-value";

const app = express();
const settings = {};
const fixed = { a: { b: "ls" } };
const bare = Object.create(null);

app.post("/settings", (req, res) => {
  deepExtend(settings, req.body); // error[no-prototype-pollution]: object merged as a whole
  deepExtend(settings, { name: req.body.name });
  extend(true, settings, req.body); // error[no-prototype-pollution]: object merged as a whole
  extend({}, req.body);
  setProperty(settings, req.params.path, 1); // error[no-prototype-pollution]: path of a nested write
  setProperty(settings, "name", req.params.name);
  dotProp.set(settings, req.params.path, 1); // error[no-prototype-pollution]: path of a nested write
  objectPath.set(settings, req.params.path, 1); // error[no-prototype-pollution]: path of a nested write
  objectPath.set(settings, `names.${req.user.id}`, req.params.name);
  setValue(settings, req.params.path, 1); // error[no-prototype-pollution]: path of a nested write
  deleteProperty(settings, req.params.path); // error[no-prototype-pollution]: path of a deletion
  settings[req.params.group][req.params.name] = 1; // error[no-prototype-pollution]: key of a nested write
  bare[req.params.group][req.params.name] = 1;
  settings[req.params.name] = 1; // error[no-prototype-pollution]: name of a field
  settings[`name_${req.params.name}`] = 1;
  res.end();
});

app.post("/reads", (req, res) => {
  exec(deepmerge(fixed, req.body).name); // error[no-command-injection]
  exec(deepmerge.all([fixed, req.body]).name); // error[no-command-injection]
  exec(getProperty(req.body, "a.b")); // error[no-command-injection]
  if (hasProperty(fixed, "a")) exec(getProperty(fixed, "a.b", "ls"));
  exec(extend({}, req.body).name); // error[no-command-injection]
  res.end();
});

app.post("/more", (req, res) => {
  mixinDeep(settings, req.body); // error[no-prototype-pollution]
  mixinDeep(settings, { name: req.body.name });
  justExtend(true, settings, req.body); // error[no-prototype-pollution]
  deap.merge(settings, req.body); // error[no-prototype-pollution]
  exec(deap.clone(fixed).a.b);
  merge(true, settings, req.body); // error[no-prototype-pollution]
  exec(merge({}, fixed).a.b);
  merge.recursive(settings, req.body); // error[no-prototype-pollution]
  dset(settings, req.params.path, 1); // error[no-prototype-pollution]
  dset(settings, "name", req.params.name);
  pointer.set(settings, req.params.path, 1); // error[no-prototype-pollution]
  exec(pointer.get(fixed, "/a/b"));
  unset(settings, req.params.path); // error[no-prototype-pollution]
  res.end();
});
