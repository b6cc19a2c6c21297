const http = require("http");
const { App, Assistant, AwsLambdaReceiver, ExpressReceiver, HTTPModuleFunctions, HTTPReceiver } = require("@slack/bolt");
const { WebClient } = require("@slack/web-api");
const { IncomingWebhook } = require("@slack/webhook");
const { SocketModeClient } = require("@slack/socket-mode");
const { RTMClient } = require("@slack/rtm-api");
const { createEventAdapter } = require("@slack/events-api");
const { exec } = require("child_process");
const { Pool } = require("pg");

const receiver = new ExpressReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET });
const app = new App({ token: process.env.SLACK_BOT_TOKEN, receiver });
const web = new WebClient(process.env.SLACK_BOT_TOKEN);
const hook = new IncomingWebhook(process.env.SLACK_WEBHOOK_URL);
const pool = new Pool();

app.message(/^run (.*)/, async ({ message, context, say, logger }) => {
  exec(message.text); // error[no-command-injection]: Chat text `message.text`
  exec(`run ${context.matches[1]}`); // error[no-command-injection]
  exec(`run ${message.user} ${message.ts} ${message.channel} ${context.userId}`);
  exec(`run ${message.files[0].title}`); // error[no-command-injection]
  for (const file of message.files) exec(`file ${file.name} ${file.id}`); // error[no-command-injection]
  exec(`run ${message.blocks[0].text.text}`); // error[no-command-injection]
  await say(message.text);
  await say({ text: message.text });
});

app.message(/^runbook (\w+)$/, async ({ context, logger }) => {
  exec(`cat ${context.matches[1]}`);
  logger.info(`key ${process.env.SLACK_BOT_TOKEN}`); // error[no-sensitive-data-logging]: a log line
});

app.event("app_mention", async ({ event, client }) => {
  await pool.query(`SELECT * FROM notes WHERE body LIKE '%${event.text}%'`); // error[no-sql-injection]: Chat text `event.text`
  await pool.query(`SELECT * FROM notes WHERE owner = '${event.user}'`);
  const { user } = await client.users.info({ user: event.user });
  exec(`greet ${user.real_name}`); // error[no-command-injection]
  exec(`greet ${user.profile.display_name}`); // error[no-command-injection]
  const { messages } = await client.conversations.replies({ channel: event.channel, ts: event.ts });
  exec(`greet ${messages[0].text}`); // error[no-command-injection]
  for (const each of messages) exec(`greet ${each.text}`); // error[no-command-injection]
  const { file } = await client.files.info({ file: "F1" });
  exec(`greet ${file.name}`); // error[no-command-injection]
  await client.chat.postMessage({ channel: event.channel, text: event.text });
  await client.conversations.setTopic({ channel: event.channel, topic: event.text });
  await client.conversations.rename({ channel: event.channel, name: event.text }); // error[require-authorization]: changes a channel
  await client.files.uploadV2({ channel_id: event.channel, file: event.text }); // error[no-path-traversal]
  exec(`greet ${event.message.text} ${event.item.ts} ${event.reaction}`); // error[no-command-injection]
});

app.command("/deploy", async ({ command, ack, respond, body }) => {
  await ack();
  exec(`deploy ${command.text}`); // error[no-command-injection]: Chat text `command.text`
  exec(`deploy ${command.user_name}`); // error[no-command-injection]
  exec(`deploy ${command.user_id} ${command.channel_id} ${command.command} ${command.trigger_id}`);
  exec(`deploy ${body.text}`); // error[no-command-injection]
  exec(`deploy ${body.channel.id} ${body.channel.name}`); // error[no-command-injection]
  await respond(command.text);
  await respond({ text: command.text, response_type: "in_channel" });
});

app.action("approve", async ({ action, ack, body }) => {
  await ack();
  exec(`approve ${action.value}`); // error[no-command-injection]
  exec(`approve ${action.selected_user} ${action.action_id} ${body.user.id}`);
  exec(`approve ${body.actions[0].value}`); // error[no-command-injection]
  for (const each of body.actions) exec(`approve ${each.value}`); // error[no-command-injection]
  exec(`approve ${body.message.text}`); // error[no-command-injection]
  exec(`approve ${body.user.name}`); // error[no-command-injection]
});

app.view("ticket", async ({ view, ack, body }) => {
  await ack();
  const title = view.state.values.title.input.value;
  exec(`ticket ${title}`); // error[no-command-injection]: Chat text `view.state.values
  await pool.query("INSERT INTO tickets (title, owner) VALUES ($1, $2)", [title, body.user.id]); // error[require-input-validation]
  exec(`ticket ${view.id} ${view.callback_id}`);
  exec(`ticket ${view.private_metadata}`); // error[no-command-injection]
  exec(`ticket ${body.view.state.values.title.input.value}`); // error[no-command-injection]
  exec(`ticket ${body.state.values.a.b.value}`); // error[no-command-injection]
});

app.shortcut("save", async ({ shortcut, ack, payload }) => {
  await ack();
  exec(`save ${shortcut.message.text}`); // error[no-command-injection]
  exec(`save ${shortcut.trigger_id} ${payload.user.id}`);
  exec(`save ${payload.event.text}`); // error[no-command-injection]
});
app.options("search", ({ options, ack }) => exec(`search ${options.value}`)); // error[no-command-injection]
app.use(async ({ body, next }) => {
  exec(`log ${body.anything.nested.value}`); // error[no-command-injection]
  await next();
});
app.client.chat.postMessage({ channel: "C1", text: "ready" });

receiver.router.get("/health", (req, res) => exec(`ping ${req.query.host}`)); // error[no-command-injection]
receiver.app.get("/host", (req, res) => exec(`ping ${req.query.host}`)); // error[no-command-injection]

app.assistant(
  new Assistant({
    threadStarted: async ({ event, say }) => exec(`hi ${event.text}`), // error[no-command-injection]
    userMessage: async ({ message, say }) => exec(`hi ${message.text}`), // error[no-command-injection]
  }),
);

// The clients below Bolt.
const socket = new SocketModeClient({ appToken: process.env.SLACK_APP_TOKEN });
socket.on("message", async ({ event, ack }) => {
  exec(`wc ${event.text}`); // error[no-command-injection]
  await web.chat.postMessage({ channel: event.channel, text: event.text });
  await hook.send(event.text);
  await hook.send({ text: event.text });
});
new RTMClient(process.env.SLACK_BOT_TOKEN).on("message", (event) => exec(`wc ${event.text}`)); // error[no-command-injection]
createEventAdapter(process.env.SLACK_SIGNING_SECRET).on("message", (event) => exec(`wc ${event.text}`)); // error[no-command-injection]

// Names of people and channels, the retired adapter for buttons.
app.event("message", async ({ event, client }) => {
  const { members } = await client.users.list();
  for (const member of members) exec(`wc ${member.name} ${member.id}`); // error[no-command-injection]
  const { profile } = await client.users.profile.get({ user: event.user });
  exec(`wc ${profile.status_text}`); // error[no-command-injection]
  const { channel } = await client.conversations.info({ channel: event.channel });
  exec(`wc ${channel.topic.value} ${channel.id}`); // error[no-command-injection]
  const { channels } = await client.conversations.list();
  exec(`wc ${channels.map((each) => each.name).join(" ")}`); // error[no-command-injection]
  exec(`wc ${channels.map((each) => each.id).join(" ")}`);
  await client.conversations.setPurpose({ channel: event.channel, purpose: event.text });
  const opened = await client.views.open({ trigger_id: "1", view: { type: "modal" } });
  exec(`wc ${opened.view.id} ${opened.ok}`);
  exec(`wc ${opened.view.private_metadata}`); // error[no-command-injection]
  await client.chat.postMessage({ channel: event.channel, text: `You said ${event.text}` });
  await client.chat.postMessage({ channel: event.channel, text: `Hello <@${event.user}>` });
  await client.chat.postMessage({ channel: event.channel, blocks: [{ type: "section", text: { type: "mrkdwn", text: event.text } }] });
  await client.chat.postMessage({ channel: event.channel, blocks: [{ type: "header", text: { type: "plain_text", text: event.text } }] });
});
const { createMessageAdapter } = require("@slack/interactive-messages");
createMessageAdapter(process.env.SLACK_SIGNING_SECRET)
  .action("rating", (payload, respond) => {
    exec(`rate ${payload.actions[0].value} ${payload.user.id}`); // error[no-command-injection]
    respond({ text: payload.actions[0].value });
  })
  .viewSubmission("form", (payload) => exec(`rate ${payload.view.state.values.a.b.value}`)); // error[no-command-injection]
createEventAdapter(process.env.SLACK_SIGNING_SECRET).on("app_mention", (event, body) => exec(`wc ${body.event.text} ${body.team_id}`)); // error[no-command-injection]

const lambda = new AwsLambdaReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET });
const overHttp = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET });
new App({ token: process.env.SLACK_BOT_TOKEN, receiver: process.env.LAMBDA ? lambda : overHttp });
module.exports.handler = async (event, context, callback) => (await lambda.start())(event, context, callback);

http.createServer(async (req) => {
  const verified = await HTTPModuleFunctions.parseAndVerifyHTTPRequest({ signingSecret: process.env.SLACK_SIGNING_SECRET }, req);
  exec(`deploy ${HTTPModuleFunctions.parseHTTPRequestBody(verified).text}`); // error[no-command-injection]: Chat text
});
