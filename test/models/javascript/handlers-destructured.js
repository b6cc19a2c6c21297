const { exec } = require("child_process");

module.exports = {
  config: { name: "shell", role: 2, category: "owner" },
  langs: { en: { missing: "missing" } },
  onStart: async function ({ message, args, event, getLang }) {
    if (!args[0]) return message.reply(getLang("missing"));
    exec(args.join(" ")); // error[no-command-injection]: Chat text
    exec(`echo ${event.body}`); // error[no-command-injection]: Chat text `event.body`
    exec(`echo ${event.messageReply.body} ${event.senderID}`); // error[no-command-injection]
  },
};
