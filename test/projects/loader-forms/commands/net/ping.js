const { exec } = require("child_process");
module.exports = {
  data: { name: "ping" },
  start(_, host) {
    exec(`ping -c 1 ${host}`); // error[no-command-injection]: reaches a shell command
  },
};
