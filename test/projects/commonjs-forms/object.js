const { exec } = require("child_process");
module.exports = {
  get(command) {
    exec(command);
  },
  load(command) {
    this.get(command);
  },
  other(command) {
    module.exports.get(command);
  },
};
