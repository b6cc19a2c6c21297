import { exec } from "node:child_process";
import fs from "node:fs";
import express from "express";
import * as v from "valibot";

const app = express();

function save(text: unknown): void {
  fs.createWriteStream("state.json").write(text);
}

const Body = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  word: v.pipe(v.string(), v.regex(/^\w+$/)),
  id: v.pipe(v.string(), v.uuid()),
  count: v.optional(v.number()),
  length: v.pipe(v.string(), v.transform((text) => text.length)),
  even: v.pipe(v.string(), v.check((text) => /^\d+$/.test(text))),
  list: v.array(v.picklist(["a", "b"])),
  pair: v.tuple([v.number()]),
  map: v.record(v.string(), v.number()),
  either: v.union([v.literal("a"), v.number()]),
  variant: v.variant("kind", [v.object({ kind: v.literal("a") })]),
  both: v.intersect([v.object({ a: v.number() }), v.object({ b: v.number() })]),
  mail: v.pipe(v.string(), v.email()),
  address: v.pipe(v.string(), v.ip()),
  slug: v.pipe(v.string(), v.slug()),
  data: v.pipe(v.string(), v.base64()),
});

app.post("/parse", (req, res) => {
  const data = v.parse(Body, req.body);
  save(data.name);
  exec(`ls ${data.word} ${data.id} ${data.count} ${data.length} ${data.even} ${data.list[0]} ${data.pair[0]} ${data.map.x}`);
  exec(`ls ${data.either} ${data.variant.kind} ${data.both.a} ${data.both.b} ${data.mail} ${data.address} ${data.slug} ${data.data}`);
  exec(data.name); // error[no-command-injection]
});
app.post("/safe", (req, res) => {
  const result = v.safeParse(Body, req.body);
  if (!result.success) return res.json(v.flatten(result.issues));
  save(req.body.name);
  exec(`ls ${result.output.id}`);
  exec(result.output.name); // error[no-command-injection]
});
app.post("/is", (req, res) => {
  if (v.is(Body, req.body)) save(req.body.name);
  else save(req.body.name); // error[require-input-validation]
});
app.post("/assert", (req, res) => {
  v.assert(Body, req.body);
  save(req.body.name);
});
app.post("/parser", (req, res) => {
  const parse = v.parser(Body);
  exec(`ls ${parse(req.body).id}`);
});
app.post("/any", (req, res) => save(v.parse(v.unknown(), req.body).name)); // error[require-input-validation]
app.post("/loose", (req, res) => save(v.parse(v.looseObject({ id: v.number() }), req.body).name)); // error[require-input-validation]
