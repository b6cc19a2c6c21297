import * as fs from "node:fs";
import express from "express";
import { serialize, unserialize } from "node-serialize";
import { deserialize, serialize as toSource } from "serialize-to-js";
import { deepDeserialize, deepSerialize } from "funcster";
import { parse, stringify } from "cryo";
import yaml, { DEFAULT_FULL_SCHEMA, dump, load, loadAll, safeLoad } from "js-yaml";
import * as types from "js-yaml-js-types";
import * as YAML from "yaml";
import * as bson from "bson";
import { load as loadChain } from "@langchain/core/load";

const app = express();

app.post("/state", async (req, res) => {
  const { text } = req.body;
  unserialize(text); // error[no-unsafe-deserialization]: runs functions
  deserialize(text); // error[no-unsafe-deserialization]: runs functions
  deepDeserialize(text); // error[no-unsafe-deserialization]: runs functions
  parse(text); // error[no-unsafe-deserialization]: runs functions
  load(text, { schema: DEFAULT_FULL_SCHEMA }); // error[no-unsafe-deserialization]: YAML loader
  yaml.loadAll(text, { schema: yaml.DEFAULT_FULL_SCHEMA }); // error[no-unsafe-deserialization]: YAML loader
  load(text, { schema: types.all }); // error[no-unsafe-deserialization]: YAML loader
  load(text, { schema: yaml.DEFAULT_SCHEMA.extend(types.function) }); // error[no-unsafe-deserialization]: YAML loader
  load(text, { schema: yaml.DEFAULT_SCHEMA.extend([types.all]) }); // error[no-unsafe-deserialization]: YAML loader
  load(text, { schema: yaml.JSON_SCHEMA.extend([]) });
  fs.readFileSync(load(text).file); // error[no-path-traversal]: file read
  fs.readFileSync(safeLoad(text).file); // error[no-path-traversal]: file read
  fs.readFileSync(YAML.parse(text).file); // error[no-path-traversal]: file read
  bson.deserialize(text, { evalFunctions: true }); // error[no-unsafe-deserialization]: runs functions
  bson.deserialize(text);
  await loadChain(text, { secretsFromEnv: true }); // error[no-unsafe-deserialization]: secrets of the environment
  await loadChain(text, { secretsMap: {} });
  [serialize({}), toSource({}), deepSerialize({}), stringify({}), dump({}), YAML.stringify({}), loadAll("a: 1")].join();
  res.end();
});

const toScript = require("serialize-javascript");
toScript({ text: "x" }, { unsafe: true, space: 2 }); // error[no-html-injection]: Markup in the data is not escaped
toScript({ text: "x" }, { space: 2 });
