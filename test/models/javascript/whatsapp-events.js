// Events by the library's names for them.
const { exec } = require("child_process");
const { Client, Events } = require("whatsapp-web.js");

const client = new Client({});
const count = (message) => exec(`wc ${message.body}`); // error[no-command-injection]
const log = (message) => console.log(message.id._serialized);

client.on(Events.MESSAGE_RECEIVED, count);
client.on(Events.MESSAGE_CREATE, log);
client.on(Events.MESSAGE_ACK, log);
client.on(Events.MESSAGE_EDIT, log);
client.on(Events.MESSAGE_REVOKED_ME, log);
client.on(Events.MESSAGE_REVOKED_EVERYONE, log);
client.on(Events.MEDIA_UPLOADED, log);
client.on(Events.GROUP_JOIN, log);
client.on(Events.GROUP_LEAVE, log);
client.on(Events.GROUP_UPDATE, log);
client.on(Events.MESSAGE_REACTION, ({ reaction }) => {
  exec(`wc ${reaction}`); // error[no-command-injection]
});
client.on(Events.QR_RECEIVED, (code) => exec(`qrencode ${code}`));
