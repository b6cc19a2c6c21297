/** The models of Python's built-in types and of Python libraries. */
import type { Library } from "../../engine/summary.js";
import { library as agentFrameworks } from "./agent-frameworks.js";
import { library as aiogram } from "./aiogram.js";
import { library as anthropic } from "./anthropic.js";
import { library as botbuilder } from "./botbuilder.js";
import { library as builtins } from "./builtins.js";
import { library as chainlit } from "./chainlit.js";
import { library as clients } from "./clients.js";
import { library as databases } from "./databases.js";
import { library as discord } from "./discord.js";
import { library as errbot } from "./errbot.js";
import { library as formats } from "./formats.js";
import { library as googleAi } from "./google-ai.js";
import { library as gradio } from "./gradio.js";
import { library as huggingface } from "./huggingface.js";
import { library as langchainAgents } from "./langchain-agents.js";
import { library as langchainRetrieval } from "./langchain-retrieval.js";
import { library as langchain } from "./langchain.js";
import { library as line } from "./line.js";
import { library as llamaindex } from "./llamaindex.js";
import { library as mcp } from "./mcp.js";
import { library as messengers } from "./messengers.js";
import { library as modelClients } from "./model-clients.js";
import { library as more } from "./more.js";
import { library as openai } from "./openai.js";
import { library as pyrogram } from "./pyrogram.js";
import { library as pythonTelegramBot } from "./python-telegram-bot.js";
import { library as rasa } from "./rasa.js";
import { library as redbot } from "./redbot.js";
import { library as slack } from "./slack.js";
import { library as standard } from "./standard.js";
import { library as streamlit } from "./streamlit.js";
import { library as system } from "./system.js";
import { library as telebot } from "./telebot.js";
import { library as telethon } from "./telethon.js";
import { library as vectorStores } from "./vector-stores.js";
import { library as web } from "./web.js";

export const python: readonly Library[] = [
  ...[builtins, standard, system, web, databases, clients, more, formats],
  ...[pythonTelegramBot, aiogram, telebot, telethon, pyrogram, discord, redbot, slack, botbuilder, rasa, errbot, line, messengers],
  ...[streamlit, gradio, chainlit],
  ...[openai, anthropic, googleAi, modelClients, mcp, langchain, langchainAgents, langchainRetrieval, llamaindex, huggingface],
  ...[agentFrameworks, vectorStores],
];
