const { exec } = require("child_process");
module.exports = {
  name: "ready",
  once: true,
  execute(client) {
    exec(`echo ${client.user.id}`);
  },
};
