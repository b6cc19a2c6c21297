import { exec } from "node:child_process";
import fs from "node:fs";
import Ajv from "ajv";
import express from "express";
import Joi from "joi";
import * as yup from "yup";
import { z } from "zod";

const app = express();
const validate = new Ajv().addFormat("name", /^\w+$/).compile({ type: "object" });
const ajv = new Ajv();

function save(text: unknown): void {
  fs.createWriteStream("state.json").write(text);
}

app.post("/unchecked", (req, res) => save(req.body.text)); // error[require-input-validation]

app.post("/zod", (req, res) => {
  const schema = z.object({
    name: z.string().min(1).optional(),
    kind: z.enum(["a", "b"]),
    count: z.coerce.number(),
    id: z.string().uuid(),
    any: z.union([z.string(), z.null()]),
    text: z.preprocess(String, z.string()),
    copy: z.optional(z.string()),
  });
  const data = schema.parse(req.body);
  save(data.name);
  exec(data.name); // error[no-command-injection]
  exec(`ls ${data.kind} ${data.count} ${data.id}`);
  exec(data.any); // error[no-command-injection]
  exec(data.copy); // error[no-command-injection]
  const result = schema.safeParse(req.body);
  if (result.success) save(result.data.name);
  save(z.array(z.string()).parse(req.body));
  save(z.string().array().parse(req.body));
  save(z.string().regex(/^\w+$/).parse(req.body));
  save(z.string().transform((text) => text).parse(req.body));
  save(z.string().pipe(z.string()).parse(req.body));
  save(z.object({}).extend({ name: z.string() }).parse(req.body));
});

app.post("/joi", (req, res) => {
  const schema = Joi.object({ name: Joi.string().alphanum(), kind: Joi.valid("a") }).keys({ other: Joi.alternatives() });
  const { error } = schema.validate(req.body);
  if (error) return;
  save(req.body.name);
});
app.post("/joi/attempt", (req, res) => save(Joi.attempt(req.body, Joi.object().shape({}))));
app.post("/joi/assert", (req, res) => {
  Joi.assert(req.body, Joi.array().items(Joi.string()));
  save(req.body.name);
});

app.post("/yup", async (req, res) => {
  const schema = yup.object({ name: yup.string().matches(/^\w+$/), list: yup.array().of(yup.string()), same: yup.ref("name") });
  save((await schema.validate(req.body)).name);
});
app.post("/yup/valid", (req, res) => {
  if (yup.object({}).isValidSync(req.body)) save(req.body.name);
});
app.post("/yup/later", async (req, res) => {
  if (await yup.object({}).isValid(req.body)) save(req.body.name);
});

app.post("/ajv", (req, res) => {
  if (!validate(req.body)) return res.json(validate.errors);
  save(req.body.name);
});
app.post("/ajv/whole", (req, res) => {
  if (!ajv.validate({}, req.body)) return res.json(ajv.errors);
  save(req.body.name);
});
