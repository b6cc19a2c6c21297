const Ajv = require("ajv");
const express = require("express");
const fs = require("fs");

const validate = new Ajv().compile({ type: "object" });
const app = express();

app.post("/checked", (req, res) => {
  if (validate(req.body)) fs.createWriteStream("state.json").write(req.body.text);
});
app.post("/unchecked", (req, res) => {
  fs.createWriteStream("state.json").write(req.body.text); // error[require-input-validation]
});
