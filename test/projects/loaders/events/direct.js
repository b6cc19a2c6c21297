const { exec } = require("child_process");
module.exports = {
  name: "messageUpdate",
  execute(before, after) {
    exec(`echo ${after.content}`); // missing[no-command-injection]: shell command
  },
};
