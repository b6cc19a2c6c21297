const { exec } = require("child_process");
const express = require("express");

const app = express();

function* words(text) {
  yield "date";
  yield text;
}
function* all(text) {
  yield* words(text);
}
function* numbers() {
  yield 1;
}
async function* stream(text) {
  yield text;
}
class Lines {
  constructor(text) {
    this.text = text;
  }
  *[Symbol.iterator]() {
    yield this.text;
  }
}

app.get("/", async (req, res) => {
  const { q } = req.query;
  for (const word of words(q)) exec(word); // error[no-command-injection]: reaches a shell command
  for (const word of words("uptime")) exec(word);
  for (const word of all(q)) exec(word); // error[no-command-injection]: reaches a shell command
  exec([...words(q)].join(" ")); // error[no-command-injection]: reaches a shell command
  exec(words(q).next().value); // error[no-command-injection]: reaches a shell command
  for (const number of numbers(q)) exec(`head -n ${number}`);
  for await (const chunk of stream(q)) exec(chunk); // error[no-command-injection]: reaches a shell command
  for (const line of new Lines(q)) exec(line); // error[no-command-injection]: reaches a shell command
});
