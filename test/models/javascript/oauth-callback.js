import express from "express";

const app = express();

app.get("/callback", (req, res) => {
  res.json({ grant_type: "authorization_code", code: req.query.code }); // error[no-insecure-oauth]: A code is taken without comparing the `state`
});
app.get("/callback/proven", (req, res) => {
  res.json({ grant_type: "authorization_code", code: req.query.code, code_verifier: req.session.verifier });
});
