const { downloadContentFromMessage } = require("@whiskeysockets/baileys");
const { exec } = require("child_process");

let handler = async (m, { conn, text, args, usedPrefix }) => {
  exec(`ffmpeg -i in.mp3 -af ${text} out.mp3`); // error[no-command-injection]: Chat text `text`
  exec(`ffmpeg -i in.mp3 -af ${m.text} out.mp3`); // error[no-command-injection]
  exec(`ffmpeg -i in.mp3 -af ${m.sender} out.mp3`);
  await conn.sendMessage(m.chat.id, { image: { url: text } }); // error[no-ssrf]
};
handler.command = /^bass$/i;
module.exports = handler;
