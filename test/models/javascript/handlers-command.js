const { exec } = require("child_process");
const db = require("better-sqlite3")("bot.db");

module.exports = {
  name: "lookup",
  aliases: ["find"],
  async execute(message, args) {
    exec(`whois ${args[0]}`); // error[no-command-injection]: Chat text `args
    exec(`whois ${args.join(" ")}`); // error[no-command-injection]
    exec(`whois ${message.content}`); // error[no-command-injection]
    exec(`whois ${message.body} ${message.quoted.text}`); // error[no-command-injection]
    exec(`whois ${message.author.id} ${message.guild.id} ${message.senderID}`);
    db.prepare(`SELECT * FROM users WHERE guild = '${message.guild.id}'`).all();
    exec(`whois ${message.message.conversation} ${message.key.id}`); // error[no-command-injection]
    exec(`whois ${message.from.username}`); // error[no-command-injection]
    exec(`whois ${message.chat.title}`); // error[no-command-injection]
    exec(`whois ${message.msg.caption}`); // error[no-command-injection]
    await message.reply(args.join(" "));
    await message.channel.send(args.join(" ")); // error[no-mention-injection]: message that pings
  },
};
