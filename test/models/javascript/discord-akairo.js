const { AkairoClient, Command } = require("discord-akairo");
const commando = require("discord.js-commando");
const { exec } = require("child_process");

new AkairoClient({ ownerID: "1" }, {}).on("message", (message) => exec(`wc ${message.content}`)); // error[no-command-injection]

class EchoCommand extends Command {
  constructor() {
    super("echo", { aliases: ["echo"], args: [{ id: "text", match: "content" }, { id: "who", type: "member" }] });
  }
  async exec(message, args) {
    exec(`echo ${args.text}`); // error[no-command-injection]: Chat text `args.text`
    exec(`echo ${args.who.id} ${args.who.user.id} ${args.who.guild.id} ${message.author.id}`);
    exec(`echo ${args.who.user.username}`); // error[no-command-injection]
    exec(`echo ${message.util.parsed.content}`); // error[no-command-injection]
    await message.util.send("done");
    await message.util.send({ content: "done" });
  }
  execSlash(interaction) {
    exec(`echo ${interaction.options.getString("text")}`); // error[no-command-injection]
  }
}
module.exports = EchoCommand;

new commando.CommandoClient({ owner: "1" }).on("message", (message) => exec(`wc ${message.content}`)); // error[no-command-injection]

class SayCommand extends commando.Command {
  constructor(client) {
    super(client, { name: "say", group: "util", memberName: "say", args: [{ key: "text", prompt: "What?", type: "string" }] });
  }
  hasPermission(message) {
    return message.author.id === "1";
  }
  async run(message, { text }) {
    exec(`echo ${text}`); // error[no-command-injection]
    exec(`echo ${message.argString}`); // error[no-command-injection]
    await message.say("done");
    return message.say({ content: "done" });
  }
}
module.exports.SayCommand = SayCommand;
