/** The models of Python's built-in types and of Python libraries. */
import type { Library } from "../../engine/summary.js";
import { library as builtins } from "./builtins.js";
import { library as chat } from "./chat.js";
import { library as clients } from "./clients.js";
import { library as cryptography } from "./cryptography.js";
import { library as databases } from "./databases.js";
import { library as discord } from "./discord.js";
import { library as llm } from "./llm.js";
import { library as more } from "./more.js";
import { library as sessions } from "./sessions.js";
import { library as standard } from "./standard.js";
import { library as system } from "./system.js";
import { library as telegram } from "./telegram.js";
import { library as web } from "./web.js";

export const python: readonly Library[] = [
  builtins,
  standard,
  system,
  telegram,
  discord,
  chat,
  web,
  databases,
  clients,
  llm,
  more,
  cryptography,
  sessions,
];
