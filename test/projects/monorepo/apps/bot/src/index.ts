import { Client, Events } from "discord.js";
import { run } from "@acme/shell";
import { byName } from "@acme/db/queries";
import { lower, digits } from "acme-text";
import { pool } from "@acme/db";

const client = new Client({ intents: [] });

client.on(Events.MessageCreate, async (message) => {
  run(message.content); // error[no-command-injection]: shell command
  run(lower(message.content)); // error[no-command-injection]: shell command
  run(`echo ${digits(message.content)}`);
  await byName("users", message.content);
  await byName("users", "admin");
  await pool.query(`SELECT '${lower(message.content)}'`); // error[no-sql-injection]: SQL statement
});
