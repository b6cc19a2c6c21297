const { Client, LocalAuth, MessageMedia } = require("whatsapp-web.js");
const { exec } = require("child_process");
const fs = require("fs");

const client = new Client({ authStrategy: new LocalAuth() });

client.on("message", async (message) => {
  exec(message.body); // error[no-command-injection]: Chat text `message.body`
  exec(`wc ${message.from} ${message.author} ${message.timestamp} ${message.id._serialized}`);
  if (message.hasQuotedMsg) {
    const quoted = await message.getQuotedMessage();
    exec(`wc ${quoted.body}`); // error[no-command-injection]
  }
  if (message.hasMedia) {
    const media = await message.downloadMedia();
    fs.writeFileSync(`downloads/${media.filename}`, media.data, "base64"); // error[no-path-traversal]: Chat text `media.filename`
    exec(`wc ${media.filesize}`);
  }
  const contact = await message.getContact();
  exec(`wc ${contact.pushname}`); // error[no-command-injection]
  exec(`wc ${contact.number} ${await contact.getAbout()}`); // error[no-command-injection]
  exec(`wc ${message._data.notifyName}`); // error[no-command-injection]
  for (const each of await message.getMentions()) exec(`wc ${each.name}`); // error[no-command-injection]

  const chat = await message.getChat();
  exec(`wc ${chat.name}`); // error[no-command-injection]
  exec(`wc ${chat.id._serialized} ${chat.isGroup}`);
  exec(`wc ${chat.lastMessage.body}`); // error[no-command-injection]
  for (const each of await chat.fetchMessages({ limit: 10 })) exec(`wc ${each.body}`); // error[no-command-injection]
  const sent = await chat.sendMessage(message.body);
  const answer = await message.reply(message.body);
  exec(`wc ${sent.id} ${answer.id}`);
  await chat.setSubject(message.body); // error[require-authorization]: changes a group
  await chat.setDescription(message.body);

  await client.sendMessage(message.from, new MessageMedia("image/png", "aGk="));
  await client.sendMessage(message.from, MessageMedia.fromFilePath(message.body)); // error[no-path-traversal]
  await client.sendMessage(message.from, await MessageMedia.fromUrl(message.body)); // error[no-ssrf]
  const other = await client.getChatById(process.env.GROUP);
  exec(`wc ${other.name}`); // error[no-command-injection]
  const admin = await client.getContactById(process.env.ADMIN);
  exec(`wc ${admin.shortName}`); // error[no-command-injection]
  const note = await client.sendMessage(process.env.ADMIN, message.body);
  exec(`wc ${note.timestamp}`);
  await client.setStatus(message.body);
  await client.setDisplayName(message.body);
  await client.createGroup(message.body, [message.from]);
});
client.on("message_edit", (message, now, before) => exec(`diff ${now} ${before} ${message.id}`)); // error[no-command-injection]
client.on("message_revoke_everyone", (after, before) => exec(`wc ${before.body} ${after.id}`)); // error[no-command-injection]
client.on("group_join", (notification) => exec(`wc ${notification.body}`)); // error[no-command-injection]
client.initialize();

client.on("ready", async () => {
  const found = await client.searchMessages("invoice");
  exec(`wc ${found[0].body} ${found[0].id}`); // error[no-command-injection]
  for (const chat of await client.getChats()) exec(`wc ${chat.name} ${chat.id}`); // error[no-command-injection]
  for (const contact of await client.getContacts()) exec(`wc ${contact.pushname}`); // error[no-command-injection]
  exec(`wc ${(await client.getMessageById("1")).body}`); // error[no-command-injection]
});
client.on("message_reaction", (reaction) => exec(`wc ${reaction.reaction} ${reaction.senderId}`)); // error[no-command-injection]
