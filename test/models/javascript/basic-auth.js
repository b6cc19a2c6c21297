import express from "express";
import basicAuth, { safeCompare } from "express-basic-auth";
import { Client } from "discord.js";

const client = new Client({ intents: [] });
const app = express();
app.use("/admin", basicAuth({ users: { admin: "wide-open-sesame" }, challenge: true })); // error[no-hardcoded-crypto-key]: is used as a password
app.use("/panel", basicAuth({ users: { [process.env.ADMIN]: process.env.ADMIN_PASSWORD }, challenge: true, realm: "the panel" }));
app.use("/jobs", basicAuth({ authorizer: (name, given) => safeCompare(name, process.env.ADMIN) & safeCompare(given, process.env.PASSWORD) }));

const USERS = { owner: "wide-open-sesame" };
app.use("/old", basicAuth({ users: USERS })); // error[no-hardcoded-crypto-key]: is used as a password

const guild = await client.guilds.fetch(process.env.GUILD);
app.post("/ban", basicAuth({ users: { admin: process.env.ADMIN_PASSWORD } }), async (req, res) => {
  await guild.members.ban(String(req.query.id));
  res.sendStatus(204);
});
app.post("/kick", async (req, res) => {
  await guild.members.kick(String(req.query.id)); // error[require-authorization]: removes a member
  res.sendStatus(204);
});
