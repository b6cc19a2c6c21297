const { exec } = require("node:child_process");
const bus = require("./bus");

bus.on("command", (text) => {
  exec(`say ${text}`); // missing[no-command-injection]: shell command
});
bus.on("tick", (count) => {
  exec(`say ${count}`);
});
bus.once("start", function ({ text, user }) {
  exec("say " + text); // missing[no-command-injection]: shell command
});
