const { exec } = require("child_process");
const self = (module.exports = {
  get(command) {
    exec(command);
  },
  load(command) {
    self.get(command);
  },
});
