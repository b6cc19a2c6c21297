const { exec } = require("node:child_process");
const fs = require("node:fs");
const express = require("express");
const Joi = require("joi").default;

const app = express();
app.use(express.json());
const save = (text) => fs.createWriteStream("state.json").write(text);

const schema = Joi.object({ name: Joi.string().required(), id: Joi.string().guid(), kind: Joi.valid("a") }).keys({
  list: Joi.array().items(Joi.number()),
  mixed: Joi.array().items(Joi.string(), Joi.number()),
  either: Joi.alternatives().try(Joi.number(), Joi.boolean()),
  other: Joi.alternatives(Joi.number(), Joi.string()),
  host: Joi.string().hostname(),
});

app.post("/error", (req, res) => {
  const { error, value } = schema.validate(req.body);
  if (error) return res.status(400).json(error.details);
  save(value.name);
  save(req.body.name);
  exec(`ls ${value.id} ${value.kind} ${value.list[0]} ${value.either}`);
  exec(`ls ${value.host}`);
  exec(value.name); // error[no-command-injection]
  exec(value.other); // error[no-command-injection]
  exec(value.mixed[0]); // error[no-command-injection]
  exec(req.body.name); // error[no-command-injection]
});
app.post("/ignored", (req, res) => {
  schema.validate(req.body);
  save(req.body.name); // error[require-input-validation]
});
app.post("/later", async (req, res) => {
  const value = await schema.unknown(false).validateAsync(req.body);
  save(value.name);
});
app.post("/attempt", (req, res) => save(Joi.attempt(req.body, schema).name));
app.post("/assert", (req, res) => {
  Joi.assert(req.body, schema);
  save(req.body.name);
});
app.post("/any", (req, res) => save(Joi.attempt(req.body, Joi.any()))); // error[require-input-validation]
app.post("/object", (req, res) => save(Joi.attempt(req.body, Joi.object()))); // error[require-input-validation]
app.post("/unknown", (req, res) => save(Joi.attempt(req.body, schema.unknown()).more)); // error[require-input-validation]

app.post("/texts", (req, res) => {
  const custom = Joi.extend((joi) => ({ type: "x", base: joi.string() })).defaults((each) => each);
  exec(`ls ${Joi.attempt(req.body.q, Joi.string().pattern(/^\w+$/))} ${Joi.attempt(req.body.q, Joi.string().regex(/^\w+$/))}`);
  exec(`ls ${Joi.attempt(req.body, Joi.object().pattern(Joi.string(), Joi.number())).x}`);
  exec(`ls ${Joi.attempt(req.body.q, Joi.string().custom((value) => Number(value)))}`);
  exec(`ls ${Joi.attempt(req.body, Joi.compile({ id: Joi.number() })).id} ${Joi.attempt(req.body.q, custom.number())}`);
  exec(`ls ${Joi.attempt(req.body, Joi.object({ a: Joi.number() }).concat(Joi.object({ b: Joi.number() }))).a}`);
  exec(Joi.attempt(req.body.q, Joi.string().email())); // error[no-command-injection]
});
