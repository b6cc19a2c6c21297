const { execSync } = require("child_process");
const Running = (Base) =>
  class extends Base {
    now(text) {
      execSync(`echo ${text}`); // error[no-command-injection]: shell command
    }
  };
const Naming = (Base) =>
  class extends Base {
    named(text) {
      return `${text}!`;
    }
  };
module.exports = { Running, Naming };
