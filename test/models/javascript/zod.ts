import { exec } from "node:child_process";
import fs from "node:fs";
import express from "express";
import { z } from "zod";
import * as mini from "zod/mini";
import type { ZodType } from "zod";

const app = express();

function save(text: unknown): void {
  fs.createWriteStream("state.json").write(text);
}

app.post("/unchecked", (req, res) => save(req.body.text)); // error[require-input-validation]

const Base = z.object({ id: z.string().uuid(), name: z.string().min(1).optional() });
const checked = (schema: ZodType, data: unknown) => schema.parse(data);
app.post("/given", (req, res) => save(checked(Base, req.body)));

app.post("/parts", (req, res) => {
  const schema = Base.extend({
    kind: z.enum(["a", "b"]),
    count: z.coerce.number(),
    when: z.iso.date(),
    text: z.coerce.string(),
    same: z.preprocess(String, z.string()),
    copy: z.optional(z.string()),
    either: z.union([z.literal("x"), z.number()]),
    tags: z.array(z.string().regex(/^\w+$/)),
    pair: z.tuple([z.string(), z.number()]),
  });
  const data = schema.parse(req.body);
  save(data);
  exec(`ls ${data.id} ${data.kind} ${data.count} ${data.when} ${data.either} ${data.tags[0]} ${data.pair[1]}`);
  exec(data.name); // error[no-command-injection]
  exec(data.text); // error[no-command-injection]
  exec(data.same); // error[no-command-injection]
  exec(data.copy); // error[no-command-injection]
  exec(data.pair[0]); // error[no-command-injection]
  exec(`ls ${Base.shape.id.parse(req.body.id)}`);
});

app.post("/success", (req, res) => {
  const result = Base.safeParse(req.body);
  if (!result.success) {
    res.status(400).json({ issues: result.error.issues, tree: result.error.flatten(), text: z.prettifyError(result.error) });
    return;
  }
  save(result.data.name);
  exec(`ls ${result.data.id}`);
  exec(result.data.name); // error[no-command-injection]
});

app.post("/narrowed", (req, res) => {
  if (Base.safeParse(req.body).success) save(req.body.name);
});
app.post("/not-narrowed", (req, res) => {
  if (!Base.safeParse(req.body).success) save(req.body.name); // error[require-input-validation]
});

app.post("/texts", (req, res) => {
  const { q } = req.body;
  exec(`ls ${z.email().parse(q)}`); // error[no-command-injection]
  fs.readFileSync(`mail/${z.string().email().parse(q)}`);
  fs.readFileSync(z.base64().parse(q)); // error[no-path-traversal]
  exec(`ls ${z.string().base64url().parse(q)} ${z.string().length(3).regex(/^\w+$/).parse(q)}`);
  exec(z.url().parse(q)); // error[no-command-injection]
  exec(`ls ${z.ipv4().parse(q)} ${z.string().ip().parse(q)}`);
  exec(`ls ${z.hostname().parse(q)}`);
  exec(`ls ${z.string().datetime().parse(q)} ${z.string().date().parse(q)} ${z.int().parse(q)}`);
  exec(`ls ${z.string().transform(Number).parse(q)} ${z.string().transform((text) => text.length).parse(q)}`);
  exec(z.string().transform((text) => text.trim()).parse(q)); // error[no-command-injection]
  exec(`ls ${z.string().refine((text) => /^\w+$/.test(text)).parse(q)}`);
  exec(z.string().refine((text) => text.length < 9).parse(q)); // error[no-command-injection]
  exec(`ls ${z.string().pipe(z.coerce.number()).parse(q)}`);
  exec(`ls ${z.literal("a").or(z.number()).parse(q)}`);
  exec(z.number().or(z.string()).parse(q)); // error[no-command-injection]
  exec(z.custom((value) => typeof value === "string").parse(q)); // error[no-command-injection]
});

// A form is proven of what has one.
app.post("/any", (req, res) => save(z.any().parse(req.body).name)); // error[require-input-validation]
app.post("/custom", (req, res) => save(z.custom<string>().parse(req.body).name)); // error[require-input-validation]
app.post("/field", (req, res) => save(z.object({ extra: z.unknown() }).parse(req.body).extra)); // error[require-input-validation]
app.post("/loose", (req, res) => save(z.object({ id: z.uuid() }).passthrough().parse(req.body).name)); // error[require-input-validation]
app.post("/looser", (req, res) => save(z.looseObject({ id: z.uuid() }).parse(req.body).name)); // error[require-input-validation]
app.post("/open", (req, res) => {
  save(z.object({ id: z.string() }).passthrough().parse(req.body).id);
  save(z.record(z.string(), z.number()).parse(req.body));
  exec(`ls ${z.record(z.number()).parse(req.body).x} ${z.record(z.string(), z.number()).parse(req.body).x}`);
  save(z.discriminatedUnion("kind", [z.object({ kind: z.literal("a"), name: z.string() })]).parse(req.body).name);
  save(z.intersection(Base, z.object({ other: z.string() })).parse(req.body).other);
  save(Base.merge(z.object({ other: z.string() })).parse(req.body).other);
  save(z.string().array().parse(req.body));
});

app.post("/mini", (req, res) => {
  const schema = mini.object({ name: mini.string().check(mini.regex(/^\w+$/)), note: mini.optional(mini.string()) });
  const data = mini.parse(schema, req.body);
  exec(`ls ${data.name}`);
  exec(data.note); // error[no-command-injection]
  const result = mini.safeParse(mini.extend(schema, { id: mini.uuid() }), req.body);
  if (result.success) exec(`ls ${result.data.id} ${result.data.name}`);
  exec(`ls ${mini.pipe(mini.string(), mini.transform(Number)).parse(req.body)}`);
  save(mini.merge(schema, mini.object({ id: mini.string() })).parse(req.body).id);
  save(mini.string().check(mini.refine((text) => text !== "")).parse(req.body));
});
