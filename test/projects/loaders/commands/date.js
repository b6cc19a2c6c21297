const { exec } = require("child_process");
module.exports = {
  name: "date",
  execute(message) {
    exec("date", (error, out) => message.reply(out));
  },
};
