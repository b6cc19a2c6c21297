import { exec } from "node:child_process";
import fs from "node:fs";
import { Type } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { Value } from "@sinclair/typebox/value";
import Ajv from "ajv";
import express from "express";
import { validate as check, Validator } from "jsonschema";
import { Compile } from "typebox/compile";

const app = express();
const validate = new Ajv().addFormat("name", /^\w+$/).compile({ type: "object" });
const ajv = new Ajv();

function save(text: unknown): void {
  fs.createWriteStream("state.json").write(text);
}

app.post("/ajv", (req, res) => {
  if (!validate(req.body)) return res.json(validate.errors);
  save(req.body.name);
});
app.post("/ajv/whole", (req, res) => {
  if (!ajv.validate({}, req.body)) return res.json([ajv.errors, ajv.errorsText()]);
  save(req.body.name);
});
app.post("/jsonschema", (req, res) => {
  if (!check(req.body, {}).valid) throw new Error("bad");
  save(req.body.name);
});
app.post("/jsonschema/class", (req, res) => {
  const result = new Validator().validate(req.body, {});
  if (result.valid) save(req.body.name);
  else save(req.body.name); // error[require-input-validation]
});

const Body = Type.Object({
  name: Type.String({ minLength: 1 }),
  id: Type.String({ format: "uuid" }),
  word: Type.String({ pattern: "^[a-z]+$" }),
  other: Type.RegExp(/^[a-z]+$/),
  count: Type.Optional(Type.Integer()),
  list: Type.Array(Type.Number()),
  pair: Type.Tuple([Type.Number()]),
  map: Type.Record(Type.String(), Type.Number()),
  either: Type.Union([Type.Literal("a"), Type.Number()]),
  both: Type.Intersect([Type.Object({ a: Type.Number() }), Type.Object({ b: Type.Number() })]),
  when: Type.Transform(Type.String()).Decode((text) => new Date(text)).Encode((date) => date.toISOString()),
});

app.post("/typebox", (req, res) => {
  const data = Value.Parse(Body, req.body);
  save(data.name);
  exec(`ls ${data.id} ${data.word} ${data.other} ${data.count} ${data.list[0]} ${data.pair[0]} ${data.map.x} ${data.either} ${data.both.a}`);
  exec(data.name); // error[no-command-injection]
});
app.post("/typebox/check", (req, res) => {
  if (!Value.Check(Body, req.body)) return res.json(Value.Errors(Body, req.body).First());
  save(req.body.name);
});
app.post("/typebox/assert", (req, res) => {
  Value.Assert(Body, req.body);
  save(req.body.name);
});
app.post("/typebox/clean", (req, res) => save(Value.Clean(Body, req.body).name)); // error[require-input-validation]
app.post("/typebox/any", (req, res) => save(Value.Parse(Type.Any(), req.body).name)); // error[require-input-validation]
app.post("/typebox/more", (req, res) => {
  const schema = Type.Object({ id: Type.Number() }, { additionalProperties: true });
  save(Value.Parse(schema, req.body).name); // error[require-input-validation]
});

const compiled = TypeCompiler.Compile(Body);
app.post("/typebox/compiled", (req, res) => {
  if (!compiled.Check(req.body)) return res.json(compiled.Errors(req.body));
  save(req.body.name);
});
app.post("/typebox/decoded", (req, res) => {
  exec(`ls ${compiled.Decode(req.body).id} ${Compile(Body).Parse(req.body).id}`);
  exec(compiled.Decode(req.body).name); // error[no-command-injection]
});
