const { default: makeWASocket, extractMessageContent, getContentType, useMultiFileAuthState } = require("@whiskeysockets/baileys");
const { exec } = require("child_process");

async function start() {
  const { state, saveCreds } = await useMultiFileAuthState("auth");
  const sock = makeWASocket({ auth: state });
  sock.ev.on("creds.update", saveCreds);
  sock.ev.on("messages.upsert", async ({ messages, type }) => {
    if (type !== "notify") return;
    const m = messages[0];
    const jid = m.key.remoteJid;
    const text = m.message.conversation || m.message.extendedTextMessage?.text || m.message.imageMessage?.caption;
    exec(`echo ${text}`); // error[no-command-injection]: Chat text `m.message
    exec(`echo ${m.pushName}`); // error[no-command-injection]
    exec(`echo ${jid} ${m.key.id} ${m.messageTimestamp} ${sock.user.id}`);
    const kind = getContentType(m.message);
    exec(`echo ${kind}`);
    const inner = extractMessageContent(m.message);
    exec(`echo ${inner.documentMessage.fileName}`); // error[no-command-injection]
    const quoted = m.message.contextInfo.quotedMessage;
    exec(`echo ${quoted.conversation} ${m.message.contextInfo.participant}`); // error[no-command-injection]
    for (const each of messages) exec(`echo ${each.message.conversation}`); // error[no-command-injection]

    await sock.sendMessage(jid, { text });
    const sent = await sock.sendMessage(jid, { image: { url: text }, caption: "here" }); // error[no-ssrf]
    await sock.sendMessage(jid, { video: { url: text } }); // error[no-ssrf]
    await sock.sendMessage(jid, { audio: { url: text } }); // error[no-ssrf]
    await sock.sendMessage(jid, { document: { url: text }, fileName: "a.pdf" }); // error[no-ssrf]
    await sock.sendMessage(jid, { sticker: { url: "sticker.webp" } });
    exec(`echo ${sent.key.id}`);
    const group = await sock.groupMetadata(jid);
    exec(`echo ${group.subject}`); // error[no-command-injection]
    exec(`echo ${group.owner} ${group.size}`);
    await sock.groupUpdateSubject(jid, text); // error[require-authorization]: changes a group
    await sock.groupUpdateDescription(jid, text);
    await sock.groupCreate(text, [jid]);
    await sock.updateProfileName(text);
    await sock.updateProfileStatus(text);
  });
  sock.ev.on("messages.update", (updates) => updates.forEach((each) => exec(`echo ${each.message.conversation}`))); // error[no-command-injection]
  sock.ev.on("groups.update", (groups) => groups.forEach((each) => exec(`echo ${each.subject}`))); // error[no-command-injection]
  sock.ev.process(async (events) => {
    for (const each of events["messages.upsert"].messages) exec(`echo ${each.message.conversation}`); // error[no-command-injection]
    for (const each of events["messages.update"]) exec(`echo ${each.pushName}`); // error[no-command-injection]
  });
}
start();

const { prepareWAMessageMedia } = require("@whiskeysockets/baileys");
const second = makeWASocket({});
second.ev.on("messages.upsert", async ({ messages }) => {
  const text = messages[0].message.conversation;
  await second.updateProfilePicture(messages[0].key.remoteJid, { url: text }); // error[no-ssrf]
  await prepareWAMessageMedia({ image: { url: text } }, { upload: second.waUploadToServer }); // error[no-ssrf]
  await prepareWAMessageMedia({ image: { url: "./logo.png" } }, { upload: second.waUploadToServer });
});
