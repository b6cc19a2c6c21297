import { App } from "@slack/bolt";
import db from "#db";
import { run } from "#shell";
import { shout } from "#lib/text";
import { digits } from "#array";
import { shout as itself } from "package-imports/lib/text";

const app = new App({ token: process.env.TOKEN, signingSecret: process.env.SECRET });
app.message(async ({ message }) => {
  run(shout(message.text)); // error[no-command-injection]: shell command
  run(digits(message.text));
  run(itself(message.text)); // error[no-command-injection]: shell command
  await db.query(`SELECT * FROM notes WHERE text = '${shout(message.text)}'`); // error[no-sql-injection]: SQL statement
});
