import { createBot, type Interaction, type Message } from "@discordeno/bot";
import { exec } from "child_process";
import { Client as Guilded, type Message as GuildedMessage } from "guilded.js";
import { createClient, segment, type GroupMessageEvent } from "icqq";
import VkBot from "node-vk-bot-api";
import { Client as Revolt, type Message as RevoltMessage } from "revolt.js";
import { Client, Command, SubCommand, createEvent, type CommandContext } from "seyfert";

const guilded = new Guilded({ token: process.env.TOKEN! });
guilded.on("ready", () => {});
guilded.on("messageCreated", (message) => {
  exec(message.content); // error[no-command-injection]: Chat text `message.content`
  exec(`log ${message.id} ${message.createdById} ${message.author.id}`);
  exec(message.author.name); // error[no-command-injection]
  message.reply(message.content);
});
guilded.login();
const seenGuilded = (message: GuildedMessage) => exec(message.content); // error[no-command-injection]

const revolt = new Revolt();
revolt.on("ready", () => {});
revolt.on("messageCreate", async (message) => {
  exec(message.content); // error[no-command-injection]
  exec(message.author.username); // error[no-command-injection]
  exec(message.channel.name); // error[no-command-injection]
  exec(message.attachments[0].filename); // error[no-command-injection]
  exec(`log ${message.id} ${message.author.id} ${message.channel.id}`);
  message.channel.sendMessage(message.content);
  message.reply(message.content);
});
revolt.loginBot(process.env.TOKEN!);
const seenRevolt = (message: RevoltMessage) => exec(message.content); // error[no-command-injection]

const qq = createClient();
qq.on("system.online", () => {});
qq.on("message.group", (e) => {
  exec(e.raw_message); // error[no-command-injection]
  exec(e.message[0].text); // error[no-command-injection]
  exec(e.sender.nickname); // error[no-command-injection]
  exec(e.nickname); // error[no-command-injection]
  exec(`log ${e.message_id} ${e.user_id}`);
  e.reply(segment.at(e.user_id));
  e.reply(segment.image(e.raw_message)); // error[no-path-traversal]
});
qq.login(1, process.env.PASSWORD!);
const seenQq = (e: GroupMessageEvent) => exec(e.raw_message); // error[no-command-injection]

const vk = new VkBot(process.env.TOKEN!);
vk.command("/run", (ctx) => {
  exec(ctx.message.text); // error[no-command-injection]
  exec(`log ${ctx.message.id} ${ctx.message.from_id}`);
  ctx.reply(ctx.message.text);
  if (ctx.session) exec(ctx.match[0]); // error[no-command-injection]
});
vk.event("message_new", (ctx) => exec(ctx.message.text)); // error[no-command-injection]
vk.on((ctx) => exec(ctx.message.text)); // error[no-command-injection]
vk.startPolling();

export default class Ping extends Command {
  async run(ctx: CommandContext) {
    exec(ctx.options.host); // error[no-command-injection]
    exec(`log ${ctx.guildId} ${ctx.author.id}`);
    exec(ctx.customId); // error[no-command-injection]
    exec(ctx.author.username); // error[no-command-injection]
    await ctx.write({ content: ctx.options.host });
  }
}
export class Dig extends SubCommand {
  async run(ctx) {
    exec(ctx.options.host); // error[no-command-injection]
  }
}
export const created = createEvent({
  data: { name: "messageCreate" },
  run(message) {
    exec(message.content); // error[no-command-injection]
    exec(`log ${message.id} ${message.author.id}`);
    message.reply({ content: "ok" });
  },
});
const used = (ctx: CommandContext) => exec(ctx.options.host); // error[no-command-injection]
new Client().start();
new Command();

const bot = createBot({
  token: process.env.TOKEN!,
  events: {
    messageCreate(message) {
      exec(message.content); // error[no-command-injection]
      exec(message.attachments[0].filename); // error[no-command-injection]
      exec(`log ${message.id} ${message.authorId} ${message.author.id}`);
      bot.helpers.sendMessage(message.channelId, { content: message.content });
    },
    interactionCreate(interaction) {
      exec(interaction.data.options[0].value); // error[no-command-injection]
      exec(`log ${interaction.id} ${interaction.user.id}`);
      interaction.respond("ok");
    },
  },
});
bot.start();
exec(`log ${bot.id}`);
const seen = (message: Message, interaction: Interaction) => exec(`${message.content}`); // error[no-command-injection]
const pressed = (interaction: Interaction) => exec(interaction.data.customId); // error[no-command-injection]
