import { exec } from "node:child_process";
import fs from "node:fs";
import express from "express";
import * as yup from "yup";
import type { Schema } from "yup";

const app = express();
export const checked = (schema: Schema, data: unknown) => schema.validateSync(data);

function save(text: unknown): void {
  fs.createWriteStream("state.json").write(text);
}

app.post("/parts", async (req, res) => {
  const schema = yup
    .object({ name: yup.string().matches(/^\w+$/), note: yup.string().required(), list: yup.array().of(yup.number()) })
    .shape({ kind: yup.mixed().oneOf(["a", "b"]), id: yup.string().uuid(), pair: yup.tuple([yup.number()]), tags: yup.array(yup.date()) });
  const data = await schema.validate(req.body);
  save(data.note);
  exec(`ls ${data.name} ${data.list[0]} ${data.kind} ${data.id} ${data.pair[0]} ${data.tags[0]}`);
  exec(data.note); // error[no-command-injection]
  save(yup.default.object({}).validateSync(req.body));
  save(yup.object().concat(schema).validateSync(req.body).note);
});
app.post("/cast", (req, res) => save(yup.object({ name: yup.string() }).cast(req.body).name)); // error[require-input-validation]
app.post("/mixed", async (req, res) => save(await yup.mixed().validate(req.body.name))); // error[require-input-validation]
app.post("/valid", (req, res) => {
  if (yup.object({}).isValidSync(req.body)) save(req.body.name);
});
app.post("/later", async (req, res) => {
  if (await yup.object({}).isValid(req.body)) save(req.body.name);
});
