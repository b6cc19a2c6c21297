const { ActivityType, Events } = require('discord.js');

const TOPLIST_URL = 'https://botlist.example.net/api/bots/1167318201245360178/stats';
const TOPLIST_TOKEN = 'ZDcBxzKrPM5A7dfrZJp5FIQR1QoayA15';

async function postStats(client) {
  const res = await fetch(TOPLIST_URL, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: TOPLIST_TOKEN },
    body: JSON.stringify({ servers: client.guilds.cache.size }),
  });
  if (!res.ok) console.warn(`Bot list answered ${res.status}`);
}

module.exports = {
  name: Events.ClientReady,
  once: true,
  execute(client) {
    console.log(`Logged in as ${client.user.tag} on ${client.guilds.cache.size} servers`);
    client.user.setActivity('/buy', { type: ActivityType.Listening });
    postStats(client).catch(console.error);
    setInterval(() => postStats(client).catch(console.error), 30 * 60 * 1000);
  },
};
