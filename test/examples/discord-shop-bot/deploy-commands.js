require('dotenv').config();
const fs = require('fs');
const path = require('path');
const { REST, Routes } = require('discord.js');

const commands = [];
for (const file of fs.readdirSync(path.join(__dirname, 'commands')).filter((f) => f.endsWith('.js'))) {
  commands.push(require(`./commands/${file}`).data.toJSON());
}

const clientId = '1167318201245360178';
const rest = new REST({ version: '10' }).setToken(process.env.DISCORD_TOKEN);

(async () => {
  try {
    const result = await rest.put(Routes.applicationCommands(clientId), { body: commands });
    console.log(`Registered ${result.length} commands`);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
})();
