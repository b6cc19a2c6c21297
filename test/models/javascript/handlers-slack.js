const { exec } = require("child_process");

const deploy = async ({ command, ack, respond }) => {
  await ack();
  exec(`deploy ${command.text}`); // error[no-command-injection]
  await respond(command.text);
};
const mention = async ({ event, say }) => {
  exec(`echo ${event.text}`); // error[no-command-injection]
  await say(event.text);
};
module.exports = { deploy, mention };
