const { exec, execFile } = require('child_process');
const { EmbedBuilder, Events } = require('discord.js');
const { prefix, colour } = require('../config.json');
const economy = require('../utils/economy');

const MENTION = /^<@!?(\d{17,20})>$/;

module.exports = {
  name: Events.MessageCreate,
  async execute(message) {
    if (message.author.bot || !message.guild) return;

    economy.account(message.author.id, message.guild.id, message.author.username);
    if (Math.random() < 0.2) economy.earn(message.author.id, message.guild.id, 1 + Math.floor(Math.random() * 5));

    if (!message.content.startsWith(prefix)) return;
    const args = message.content.slice(prefix.length).trim().split(/ +/);
    const command = args.shift().toLowerCase();

    switch (command) {
      case 'coins': {
        const match = MENTION.exec(args[0] ?? '');
        const id = match ? match[1] : message.author.id;
        const user = economy.account(id, message.guild.id);
        return message.reply(`${user.coins} coins`);
      }
      case 'status': {
        // Is the game server up? Members ask all the time.
        const host = args[0] || 'play.pixelcove.example';
        exec(`ping -c 3 ${host}`, (error, stdout) => {
          if (error) return message.reply('That server does not answer.');
          const embed = new EmbedBuilder().setColor(colour).setTitle(`Status of ${host}`).setDescription('```' + stdout.slice(0, 1500) + '```');
          message.reply({ embeds: [embed] });
        });
        return;
      }
      case 'version': {
        execFile('git', ['log', '-1', '--format=%h %s'], (error, stdout) => {
          message.reply(error ? 'unknown' : stdout.trim());
        });
        return;
      }
      default:
        if (command) return message.react('❓');
    }
  },
};
