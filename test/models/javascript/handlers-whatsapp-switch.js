const { getContentType } = require("@whiskeysockets/baileys");
const { exec } = require("child_process");

module.exports = bot = async (bot, m, chatUpdate, store) => {
  const body = m.mtype === "conversation" ? m.message.conversation : m.message.imageMessage.caption;
  const args = body.trim().split(/ +/).slice(1);
  const text = (q = args.join(" "));
  switch (body.split(" ")[0]) {
    case "bass":
      exec(`ffmpeg -i in.mp3 -af ${text} out.mp3`); // error[no-command-injection]
      break;
    case "latest":
      exec(`echo ${chatUpdate.messages.length} ${getContentType(m.message)}`);
      break;
  }
};
