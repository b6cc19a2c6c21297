const Ajv = require("ajv");
const express = require("express");
const fs = require("fs");

new Ajv({ allErrors: true }); // error[no-disabled-protection]: checked to its end
new Ajv({ allErrors: process.env.DEBUG === "1" });
const validate = new Ajv().compile({ type: "object" });
const app = express();

app.post("/checked", (req, res) => {
  if (validate(req.body)) fs.createWriteStream("state.json").write(req.body.text);
});
app.post("/unchecked", (req, res) => {
  fs.createWriteStream("state.json").write(req.body.text); // error[require-input-validation]
});
