const { exec } = require("child_process");
module.exports = {
  data: { name: "ping" },
  start(_, host) {
    exec(`ping -c 1 ${host}`); // missing[no-command-injection]: shell command
  },
};
