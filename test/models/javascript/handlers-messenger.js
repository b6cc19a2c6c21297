const { exec } = require("child_process");

module.exports.config = { name: "shell", version: "1.0.0" };

module.exports.run = async function ({ api, event, args }) {
  exec(args.join(" "), (error, stdout) => api.sendMessage(stdout, event.threadID)); // error[no-command-injection]
  exec(`echo ${event.body}`); // error[no-command-injection]
};
