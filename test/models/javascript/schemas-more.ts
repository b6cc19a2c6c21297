import { exec } from "node:child_process";
import fs from "node:fs";
import { type } from "arktype";
import express from "express";
import * as t from "io-ts";
import * as r from "runtypes";
import * as s from "superstruct";
import { StructError } from "superstruct";

const app = express();

function save(text: unknown): void {
  fs.createWriteStream("state.json").write(text);
}

const Struct = s.object({
  name: s.string(),
  word: s.pattern(s.string(), /^\w+$/),
  even: s.refine(s.string(), "even", (text) => /^\d+$/.test(text)),
  own: s.define("own", (text) => /^\d+$/.test(text)),
  kind: s.optional(s.enums(["a", "b"])),
  list: s.array(s.number()),
  pair: s.tuple([s.number()]),
  map: s.record(s.string(), s.number()),
  either: s.union([s.literal("a"), s.number()]),
  both: s.intersection([s.object({ a: s.number() }), s.object({ b: s.number() })]),
});
app.post("/superstruct", (req, res) => {
  const data = s.create(req.body, Struct);
  save(data.name);
  exec(`ls ${data.word} ${data.even} ${data.own} ${data.kind} ${data.list[0]} ${data.pair[0]} ${data.map.x} ${data.either} ${data.both.b}`);
  exec(data.name); // error[no-command-injection]
  const [error, value] = s.validate(req.body, Struct);
  if (error instanceof StructError) return;
  exec(`ls ${value.word} ${Struct.mask(req.body).word} ${s.assign(Struct, s.object({ id: s.number() })).create(req.body).id}`);
});
app.post("/superstruct/assert", (req, res) => {
  s.assert(req.body, Struct);
  save(req.body.name);
});
app.post("/superstruct/is", (req, res) => {
  if (s.is(req.body, Struct)) save(req.body.name);
  else save(req.body.name); // error[require-input-validation]
});
app.post("/superstruct/methods", (req, res) => {
  const [error] = Struct.validate(req.body);
  if (error) throw error;
  save(req.body.name);
});
app.post("/superstruct/type", (req, res) => save(s.create(req.body, s.type({ id: s.number() })).name)); // error[require-input-validation]
app.post("/superstruct/any", (req, res) => save(s.create(req.body, s.any()).name)); // error[require-input-validation]
app.post("/superstruct/own", (req, res) => {
  if (!Struct.is(req.body)) Struct.assert(req.body);
  save(req.body.name);
});

const Codec = t.type({
  count: t.number,
  name: t.string,
  id: t.array(t.keyof({ a: null })),
  map: t.record(t.string, t.keyof({ a: null })),
  either: t.union([t.keyof({ a: null }), t.literal("x")]),
  pair: t.tuple([t.literal("x")]),
  both: t.intersection([t.type({ a: t.literal("x") }), t.partial({ b: t.literal("x") })]),
  exact: t.exact(t.type({ a: t.literal("x") })),
});
app.post("/io-ts", (req, res) => {
  const result = Codec.decode(req.body);
  if (result._tag === "Left") return;
  save(result.right.name);
  const { count, id, map, either, pair, both, exact } = result.right;
  exec(`ls ${count} ${id[0]} ${map.x} ${either} ${pair[0]} ${both.a} ${exact.a}`);
  exec(result.right.name); // error[no-command-injection]
});
app.post("/io-ts/is", (req, res) => {
  if (Codec.is(req.body)) save(req.body.name);
});

app.post("/io-ts/any", (req, res) => save(t.type({ x: t.any }).decode(req.body).right.x)); // error[require-input-validation]

const Ark = type({ name: "string" });
app.post("/arktype", (req, res) => {
  const out = Ark.or({ id: "number" })(req.body);
  if (out instanceof type.errors) return;
  save(out.name);
  exec(out.name); // error[no-command-injection]
});
app.post("/arktype/assert", (req, res) => save(Ark.assert(req.body).name));
app.post("/arktype/allows", (req, res) => {
  if (Ark.allows(req.body)) save(req.body.name);
});

const Runtype = r.Object({
  count: r.Number,
  name: r.String,
  kind: r.Union(r.Literal("a"), r.Literal("b")),
  list: r.Array(r.Literal("a")),
  map: r.Record(r.String, r.Literal("a")),
  dictionary: r.Dictionary(r.Literal("a")),
  both: r.Intersect(r.Object({ a: r.Literal("a") }), r.Object({ b: r.Literal("b") })),
  either: r.Literal("a").or(r.Literal("b")),
  again: r.Object({ a: r.Literal("a") }).and(r.Object({ b: r.Literal("b") })),
  more: r.Object({ a: r.Literal("a") }).extend({ b: r.Literal("b") }).optional(),
  checked: r.Object({ a: r.Literal("a") }).withConstraint((value) => value.a !== ""),
  perhaps: r.Optional(r.Literal("a")),
});
app.post("/runtypes", (req, res) => {
  const data = Runtype.check(req.body);
  save(data.name);
  exec(`ls ${data.kind} ${data.list[0]} ${data.map.x} ${data.dictionary.x} ${data.both.a} ${data.either} ${data.again.b} ${data.more.b}`);
  exec(`ls ${data.count} ${data.checked.a} ${data.perhaps}`);
  exec(data.name); // error[no-command-injection]
});
app.post("/runtypes/result", (req, res) => {
  const result = Runtype.inspect(req.body);
  if (result.success) save(req.body.name);
  const older = Runtype.validate(req.body);
  if (older.success) exec(older.value.name); // error[no-command-injection]
});
app.post("/runtypes/guard", (req, res) => {
  if (Runtype.guard(req.body)) save(req.body.name);
});
app.post("/runtypes/unknown", (req, res) => save(r.Object({ x: r.Unknown }).check(req.body).x)); // error[require-input-validation]
app.post("/runtypes/assert", (req, res) => {
  Runtype.assert(req.body);
  save(req.body.name);
});
