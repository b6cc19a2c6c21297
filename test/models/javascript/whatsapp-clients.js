const venom = require("venom-bot");
const wppconnect = require("@wppconnect-team/wppconnect");
const { create, Client, decryptMedia } = require("@open-wa/wa-automate");
const { exec } = require("child_process");
const fs = require("fs");

venom.create({ session: "bot" }).then((client) => start(client));

function start(client) {
  client.onMessage(async (message) => {
    exec(`wc ${message.body}`); // error[no-command-injection]: Chat text `message.body`
    exec(`wc ${message.from} ${message.id} ${message.timestamp} ${message.sender.id} ${message.chat.id}`);
    exec(`wc ${message.sender.pushname}`); // error[no-command-injection]
    exec(`wc ${message.chat.name}`); // error[no-command-injection]
    exec(`wc ${message.chat.contact.name}`); // error[no-command-injection]
    exec(`wc ${message.quotedMsgObj.body}`); // error[no-command-injection]
    fs.writeFileSync(`media/${message.filename}`, "x"); // error[no-path-traversal]
    fs.writeFileSync(`media/${message.id}`, "x");
    await client.sendText(message.from, message.body);
    await client.sendFile(message.from, message.body, "file"); // error[no-path-traversal]: file sent to the chat
    await client.sendImage(message.from, "./logo.png", message.body);
    await client.sendImage(message.from, `data:${message.mimetype};base64,AAAA`, "copy");
    await client.setGroupTitle(message.from, message.body);
    await client.setGroupDescription(message.from, message.body);
    await client.setProfileStatus(message.body);
    const contact = await client.getContact(message.from);
    exec(`wc ${contact.name}`); // error[no-command-injection]
    const about = await client.getStatus(message.from);
    exec(`wc ${about}`); // error[no-command-injection]
  });
}

wppconnect.create().then(async (client) => {
  client.onAnyMessage((message) => exec(`wc ${message.caption}`)); // error[no-command-injection]
  client.onAddedToGroup((chat) => exec(`wc ${chat.id} ${chat.groupMetadata.desc} ${chat.groupMetadata.owner}`)); // error[no-command-injection]
  for (const message of await client.getAllUnreadMessages()) exec(`wc ${message.body}`); // error[no-command-injection]
  exec(`wc ${(await client.getMessageById("1")).body}`); // error[no-command-injection]
  exec(`wc ${(await client.getChatById("1")).name}`); // error[no-command-injection]
});

create().then((client) => {
  client.onMessage(async (message) => {
    const { body, from, mimetype } = message;
    const media = await decryptMedia(message);
    await client.sendImage(from, `data:${mimetype};base64,${media.toString("base64")}`, "sticker");
    await client.sendFileFromUrl(from, body.split(" ")[1], "file"); // error[no-ssrf]
    await client.sendFileFromUrl(from, `https://example.org/${encodeURIComponent(body)}`, "file");
  });
});
