const { exec } = require("child_process");

module.exports = async (client, interaction, args) => {
  exec(`ping ${interaction.options.getString("host")}`); // error[no-command-injection]
  exec(`ping ${args[0]}`); // error[no-command-injection]
  client.channels.cache.get("1").send(args[0]); // error[no-mention-injection]: message that pings
};
