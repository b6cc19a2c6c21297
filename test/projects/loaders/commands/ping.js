const { exec } = require("child_process");
module.exports = {
  name: "ping",
  description: "Pings a host",
  execute(message, args) {
    exec(`ping -c 1 ${args[0]}`, (error, out) => message.reply(out)); // error[no-command-injection]: shell command
    exec(`ping -c 1 ${message.author.id}`);
  },
};
