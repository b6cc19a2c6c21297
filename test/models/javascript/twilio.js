const twilio = require("twilio");
const express = require("express");
const { exec } = require("child_process");
const mysql = require("mysql");

const { MessagingResponse, VoiceResponse } = twilio.twiml;
const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
const db = mysql.createConnection(process.env.DATABASE_URL);
const app = express();
app.use(express.urlencoded({ extended: false }));

app.post("/sms", twilio.webhook(), (req, res) => {
  const twiml = new MessagingResponse();
  db.query(`INSERT INTO sms VALUES ('${req.body.Body}')`); // error[no-sql-injection]: Request data `req.body.Body`
  db.query("INSERT INTO sms SET ?", { id: 1 });
  twiml.message(`You said ${req.body.Body}`);
  res.type("text/xml").send(twiml.toString());
});
app.post("/voice", (req, res) => {
  const voice = new VoiceResponse();
  exec(`say ${req.body.SpeechResult}`); // error[no-command-injection]
  voice.say(req.body.SpeechResult);
  res.type("text/xml");
  res.send(voice.toString());
});

async function history() {
  for (const message of await client.messages.list({ limit: 20 })) {
    exec(`wc ${message.body}`); // error[no-command-injection]: Chat text `message.body`
    exec(`wc ${message.sid} ${message.from} ${message.status}`);
  }
  const one = await client.messages("SM1").fetch();
  exec(`wc ${one.body}`); // error[no-command-injection]
  client.messages.each((message) => exec(`wc ${message.body}`)); // error[no-command-injection]
  const sent = await client.messages.create({ body: "hello", from: process.env.NUMBER, to: process.env.OWNER });
  exec(`log ${sent.sid}`);
}
history();
new twilio.Twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
new twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
