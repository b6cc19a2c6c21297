import express from "express";

const app = express();
app.use(express.urlencoded({ extended: true }));

app.post("/commands", async (req, res) => { // error[require-webhook-verification]: The sender is not verified
  res.end();
  await fetch(req.body.response_url, { method: "POST", body: JSON.stringify({ text: "noted" }) }); // error[no-ssrf]: an outgoing request
});
