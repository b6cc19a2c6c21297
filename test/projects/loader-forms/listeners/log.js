const { exec } = require("child_process");
module.exports = class Log {
  constructor(client) {
    this.client = client;
  }
  handle(words) {
    exec(`logger ${words}`); // error[no-command-injection]: reaches a shell command
  }
};
