// What a helper does is reported for each of its callers, also where an earlier call of it, which turns out not to count, was answered first.
const { exec } = require("node:child_process");

async function run() {
  const response = await fetch("https://example.org/list");
  exec(`list ${await response.text()}`); // error[no-command-injection]: reaches a shell command
}

exports.perhaps = (wanted) => {
  if (wanted) run();
};

exports.always = () => run();

exports.run = run;
