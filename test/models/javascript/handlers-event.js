const { Events } = require("discord.js");
const { exec } = require("child_process");

module.exports = {
  name: Events.GuildMemberUpdate,
  once: false,
  execute(oldMember, newMember) {
    exec(`diff ${oldMember.nickname} ${newMember.id}`); // error[no-command-injection]
  },
};
