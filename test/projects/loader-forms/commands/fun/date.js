const { exec } = require("child_process");
module.exports = {
  data: { name: "date" },
  start(interaction) {
    exec(`date -d @${interaction.createdTimestamp}`);
  },
};
