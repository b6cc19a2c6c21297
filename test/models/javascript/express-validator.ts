import { exec } from "node:child_process";
import fs from "node:fs";
import { plainToInstance, instanceToPlain, Type } from "class-transformer";
import { IsString, validateOrReject } from "class-validator";
import express from "express";
import { body, matchedData, validationResult } from "express-validator";

const app = express();

function save(text: unknown): void {
  fs.createWriteStream("state.json").write(text);
}

app.post("/unchecked", body("name").isString().trim(), (req, res) => save(req.body.name)); // error[require-input-validation]
app.post("/checked", body("name").isString().trim(), (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(400).json({ errors: errors.array() });
  save(req.body.name);
  exec(req.body.name); // error[no-command-injection]
});
function refuse(req, res, next) {
  return validationResult(req).isEmpty() ? next() : res.sendStatus(400);
}
app.post("/refused", body("name").isString(), refuse, (req, res) => save(req.body.name));
app.post("/refused/list", [body("name").isString(), body("id").isInt()], refuse, (req, res) => save(req.body.name));
app.post("/unchecked/list", [body("name").isString()], (req, res) => save(req.body.name)); // error[require-input-validation]
app.post("/matched", body("name").isString(), async (req, res) => {
  await body("other").isInt().run(req);
  const data = matchedData(req);
  save(data.name);
  exec(data.name); // error[no-command-injection]
});

class Note {
  @IsString()
  @Type(() => String)
  text!: string;
}
app.post("/class", async (req, res) => {
  const note = plainToInstance(Note, req.body);
  await validateOrReject(note);
  save(note.text);
  exec(note.text); // error[no-command-injection]
});
app.post("/class/unchecked", (req, res) => save(instanceToPlain(plainToInstance(Note, req.body)))); // error[require-input-validation]
