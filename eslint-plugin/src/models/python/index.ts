/** The models of Python's built-in types and of Python libraries. */
import type { Library } from "../../engine/summary.js";
import { library as aiogram } from "./aiogram.js";
import { library as builtins } from "./builtins.js";
import { library as chat } from "./chat.js";
import { library as clients } from "./clients.js";
import { library as cryptography } from "./cryptography.js";
import { library as databases } from "./databases.js";
import { library as crossOrigin } from "./cross-origin.js";
import { library as developerModes } from "./developer-modes.js";
import { library as discord } from "./discord.js";
import { library as llm } from "./llm.js";
import { library as more } from "./more.js";
import { library as pyrogram } from "./pyrogram.js";
import { library as pythonTelegramBot } from "./python-telegram-bot.js";
import { library as random } from "./random.js";
import { library as redbot } from "./redbot.js";
import { library as sessions } from "./sessions.js";
import { library as standard } from "./standard.js";
import { library as system } from "./system.js";
import { library as telebot } from "./telebot.js";
import { library as telethon } from "./telethon.js";
import { library as tls } from "./tls.js";
import { library as tokens } from "./tokens.js";
import { library as web } from "./web.js";

export const python: readonly Library[] = [
  ...[builtins, standard, system, web, databases, clients, more],
  ...[pythonTelegramBot, aiogram, telebot, telethon, pyrogram, discord, redbot, chat],
  ...[llm],
  ...[crossOrigin, developerModes, cryptography, random, sessions, tls, tokens],
];
