module.exports = {
  name: "messageCreate",
  async execute(message, client) {
    if (!message.content.startsWith("!")) return;
    const args = message.content.slice(1).split(/ +/);
    const name = args.shift().toLowerCase();
    const command = client.commands.get(name);
    if (!command) return;
    await command.execute(message, args);
  },
};
