const { driver } = require("@rocket.chat/sdk");
const { Client4, WebSocketClient } = require("@mattermost/client");
const { exec } = require("child_process");

driver.respondToMessages(async (err, message, meta) => {
  exec(`wc ${message.msg}`); // error[no-command-injection]: Chat text `message.msg`
  exec(`wc ${message.u.username}`); // error[no-command-injection]
  exec(`wc ${message.u._id} ${message.rid} ${message.ts}`);
  await driver.sendToRoomId(message.msg, message.rid);
  await driver.sendToRoomId("done", message.rid);
});

const client = new Client4();
const socket = new WebSocketClient();
socket.addMessageListener(async (event) => {
  if (event.event !== "posted") return;
  const post = JSON.parse(event.data.post);
  exec(`wc ${post.message}`); // error[no-command-injection]
  exec(`wc ${event.data.sender_name}`); // error[no-command-injection]
  exec(`wc ${event.broadcast.channel_id}`);
  await client.createPost({ channel_id: event.broadcast.channel_id, message: `You said ${post.message}` });
});
