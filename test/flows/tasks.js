// A task that never ends keeps nobody waiting.
const { exec } = require("node:child_process");
const { setTimeout: sleep } = require("node:timers/promises");
const express = require("express");

const app = express();
const jobs = [];

async function poll() {
  while (true) {
    await sleep(1000);
    const job = jobs.shift();
    if (job) exec(job); // error[no-command-injection]: Request data
  }
}

async function stop() {
  await sleep(10);
  while (jobs.length) jobs.pop();
}

poll();

app.post("/run", async (req, res) => {
  jobs.push(req.body.command);
  if (req.body.last) await stop();
  exec(req.query.command); // error[no-command-injection]: Request data
  res.end();
});
