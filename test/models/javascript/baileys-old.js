const { WAConnection } = require("@adiwajshing/baileys");
const baileys = require("@adiwajshing/baileys");
const { exec } = require("child_process");

const conn = new WAConnection();
conn.on("chat-update", (chat) => {
  const mek = chat.messages.all()[0];
  exec(`echo ${mek.message.conversation}`); // error[no-command-injection]
  exec(`echo ${chat.messages.first.pushName}`); // error[no-command-injection]
  exec(`echo ${chat.messages.length}`);
});

const sock = baileys.makeWASocket({});
sock.ev.on("messages.upsert", (update) => exec(`echo ${update.messages.length}`));
