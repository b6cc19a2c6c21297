const { exec } = require("child_process");
module.exports = class Log {
  constructor(client) {
    this.client = client;
  }
  handle(words) {
    exec(`logger ${words}`); // missing[no-command-injection]: shell command
  }
};
