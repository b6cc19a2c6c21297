const { Client, GatewayIntentBits } = require("discord.js");
const express = require("express");
const sqlite3 = require("sqlite3").verbose();
const fs = require("fs");
const path = require("path");

const db = new sqlite3.Database(path.join(__dirname, "notes.db"));
const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
const app = express();
const cooldowns = new Map();

client.commands = new Map();
for (const file of fs.readdirSync(path.join(__dirname, "commands"))) {
  if (!file.endsWith(".js")) continue;
  const command = require(`./commands/${file}`);
  client.commands.set(command.name, command);
}

function onCooldown(user, name) {
  const key = `${user.id}:${name}`;
  const last = cooldowns.get(key) || 0;
  if (Date.now() - last < 3000) {
    return true;
  }
  cooldowns.set(key, Date.now());
  return false;
}

client.on("messageCreate", async (message) => {
  if (message.author.bot || !message.content.startsWith("!")) return;
  const args = message.content.slice(1).trim().split(/\s+/);
  const name = args.shift().toLowerCase();
  try {
    switch (name) {
      case "note": {
        const text = args.join(" ");
        db.run("INSERT INTO notes (author, body) VALUES (?, ?)", [message.author.id, text], (error) => {
          if (error) {
            console.error("cannot store", error);
            message.reply("Sorry, that did not work.");
          } else {
            message.react("✅");
          }
        });
        break;
      }
      case "find":
        db.all(`SELECT body FROM notes WHERE body LIKE '%${args[0]}%'`, (error, rows) => {
          if (error) return console.error(error);
          const found = rows.map((row) => `• ${row.body}`).slice(0, 10);
          message.channel.send(found.length > 0 ? found.join("\n") : "Nothing found");
        });
        break;
      default: {
        const command = client.commands.get(name);
        if (!command || onCooldown(message.author, name)) return;
        await command.execute(message, args, {
          db,
          reply: (text) => message.reply({ content: text, allowedMentions: { parse: [] } }),
        });
      }
    }
  } catch (error) {
    console.error(error);
    await message.reply("There was an error.").catch(() => {});
  } finally {
    console.log(name, "done");
  }
});

app.use(express.json());
app.get("/notes/:author", (req, res) => {
  db.all("SELECT * FROM notes WHERE author = ?", [req.params.author], (error, rows) => {
    if (error) {
      res.status(500).send("database");
      return;
    }
    res.json(
      rows.map((row) => ({
        id: row.id,
        body: row.body,
        short: row.body.slice(0, 20),
      })),
    );
  });
});

app.post("/announce", async (req, res) => {
  const { channel: id, text } = req.body;
  const channel = await client.channels.fetch(id);
  if (!channel) {
    return res.sendStatus(404);
  } else if (!text) {
    return res.sendStatus(400);
  }
  channel
    .send(text)
    .then(() => res.sendStatus(204))
    .catch((error) => {
      console.error(error);
      res.sendStatus(502);
    });
});

client.login(process.env.DISCORD_TOKEN).then(() => app.listen(3000, () => console.log("ready")));
