const { execSync } = require("child_process");
module.exports = class Shell {
  constructor(prefix) {
    this.prefix = prefix;
  }
  run(text) {
    return execSync(`${this.prefix} ${text}`); // error[no-command-injection]: shell command
  }
  static create() {
    return new Shell("ls");
  }
};
