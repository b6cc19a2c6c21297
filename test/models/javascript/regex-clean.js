import { Client } from "discord.js";
import escapeStringRegexp from "escape-string-regexp";
import _, { escapeRegExp } from "lodash";

const escapeRegexp = require("escape-regexp");

const client = new Client({ intents: [] });

client.on("messageCreate", (message) => {
  new RegExp(message.content); // error[no-regex-injection]: pattern
  new RegExp(escapeStringRegexp(message.content));
  new RegExp(escapeRegexp(message.content));
  new RegExp(escapeRegExp(message.content));
  new RegExp(_.escapeRegExp(message.content));
  new RegExp(RegExp.escape(message.content));
});
