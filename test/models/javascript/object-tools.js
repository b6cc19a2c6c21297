import express from "express";
import _ from "lodash";
import merge from "lodash.merge";
import set from "lodash/set";
import { setProperty } from "dot-prop";
import objectPath from "object-path";

const app = express();
const settings = {};
const bare = Object.create(null);

app.post("/settings", (req, res) => {
  _.merge(settings, req.body); // error[no-prototype-pollution]: object merged as a whole
  merge(settings, req.body); // error[no-prototype-pollution]: object merged as a whole
  _.merge(settings, _.pick(req.body, ["name"]));
  _.merge(settings, { name: req.body.name });
  _.set(settings, req.params.path, 1); // error[no-prototype-pollution]: path of a nested write
  set(settings, req.params.path, 1); // error[no-prototype-pollution]: path of a nested write
  setProperty(settings, req.params.path, 1); // error[no-prototype-pollution]: path of a nested write
  objectPath.set(settings, req.params.path, 1); // error[no-prototype-pollution]: path of a nested write
  _.set(settings, `names.${req.user.id}`, req.params.name);
  settings[req.params.group][req.params.name] = 1; // error[no-prototype-pollution]: key of a nested write
  bare[req.params.group][req.params.name] = 1;
  settings[req.params.name] = 1;
  res.send(_.escape(req.params.name));
});
