/**
 * A bot's file of so many lines, in which the editor's benchmark types: commands on chat messages with a database, a model, other services
 * and a file of the project, most of them harmless.
 */

const HEAD = `import { Client, EmbedBuilder, GatewayIntentBits } from "discord.js";
import OpenAI from "openai";
import { Pool } from "pg";
import axios from "axios";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { log, normalise, reply, titleOf } from "./helper.js";

const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const openai = new OpenAI();
const sessions = new Map();
const commands = new Map();

client.on("messageCreate", async (message) => {
  if (message.author.bot || !message.content.startsWith("!")) return;
  const [name, ...args] = message.content.slice(1).split(/ +/u);
  const command = commands.get(name.toLowerCase());
  if (!command) return;
  try {
    await command(message, args);
  } catch (error) {
    log(error);
    await message.reply("That did not work.");
  }
});
`;

/** Of every ten one has a defect. */
const COMMANDS = [
  (n) => `
commands.set("note${n}", async (message, args) => {
  const text = normalise(args.join(" "));
  if (text.length === 0 || text.length > 200) {
    await message.reply("A note has one to 200 letters.");
    return;
  }
  const { rows } = await pool.query("INSERT INTO notes (owner, text) VALUES ($1, $2) RETURNING id", [message.author.id, text]);
  const embed = new EmbedBuilder().setTitle(titleOf(text)).setFooter({ text: \`Note \${rows[0].id}\` });
  await message.channel.send({ embeds: [embed] });
});
`,
  (n) => `
commands.set("ask${n}", async (message, args) => {
  const history = sessions.get(message.author.id) ?? [];
  history.push({ role: "user", content: args.join(" ") });
  while (history.length > 20) history.shift();
  const answer = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    max_tokens: 400,
    messages: [{ role: "system", content: "You help the members of a chess club." }, ...history],
  });
  const [choice] = answer.choices;
  history.push({ role: "assistant", content: choice.message.content ?? "" });
  sessions.set(message.author.id, history);
  for (const part of (choice.message.content ?? "").match(/[^]{1,2000}/gu) ?? []) await reply(message, part);
});
`,
  (n) => `
function score${n}(rows, member) {
  let total = 0;
  for (const { points, bonus, day } of rows) {
    if (day > Date.now()) continue;
    const factor = bonus === "double" ? 2 : bonus === "half" ? 0.5 : 1;
    total += points * factor;
  }
  return { member, total, level: Math.floor(Math.sqrt(total / 10)) };
}

commands.set("score${n}", async (message) => {
  const { rows } = await pool.query("SELECT points, bonus, day FROM scores WHERE member = $1", [message.author.id]);
  const { total, level } = score${n}(rows, message.author.id);
  await reply(message, \`You have \${total} points and are at level \${level}.\`);
});
`,
  (n) => `
commands.set("rate${n}", async (message, [from = "EUR", to = "USD"]) => {
  if (!/^[A-Z]{3}$/u.test(from) || !/^[A-Z]{3}$/u.test(to)) return reply(message, "Currencies have three letters.");
  const { data } = await axios.get("https://rates.example.com/latest", { params: { from, to }, timeout: 5000 });
  const rate = Number(data.rates[to]);
  if (Number.isNaN(rate)) return reply(message, "Nobody knows.");
  return reply(message, \`1 \${from} is \${rate.toFixed(4)} \${to}\`);
});
`,
  (n) => `
commands.set("help${n}", async (message, [topic = "index"]) => {
  const known = ["index", "notes", "scores", "rates"];
  if (!known.includes(topic)) {
    await reply(message, \`I know \${known.join(", ")}.\`);
    return;
  }
  const text = await readFile(path.join("help", \`\${topic}.md\`), "utf8");
  const embed = new EmbedBuilder().setTitle(\`Help on \${topic}\`).setDescription(text.slice(0, 4000));
  await message.channel.send({ embeds: [embed] });
});
`,
];

const DEFECT = (n) => `
commands.set("find${n}", async (message, args) => {
  const wanted = args.join(" ");
  const { rows } = await pool.query(\`SELECT id, text FROM notes WHERE text LIKE '%\${wanted}%'\`);
  const list = rows.map(({ id, text }) => \`\${id}: \${titleOf(text)}\`);
  await reply(message, list.slice(0, 10).join("\\n") || "Nothing was found.");
});
`;

export const HELPER = `export function normalise(text) {
  return text.trim().replace(/\\s+/gu, " ");
}

export function titleOf(text) {
  const [first] = text.split("\\n");
  return first.length > 60 ? \`\${first.slice(0, 57)}...\` : first;
}

export async function reply(message, text) {
  return message.reply({ content: text, allowedMentions: { parse: [] } });
}

export function log(what) {
  console.error(new Date().toISOString(), what);
}
`;

export function fileOf(lines) {
  let text = HEAD;
  for (let n = 0, length = lineCount(text); length < lines; n++) {
    const next = n % 10 === 4 ? DEFECT(n) : COMMANDS[n % COMMANDS.length](n);
    text += next;
    length += lineCount(next);
  }
  return `${text}\nawait client.login(process.env.DISCORD_TOKEN);\n`;
}

function lineCount(text) {
  return text.split("\n").length - 1;
}
