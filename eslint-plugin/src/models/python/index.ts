/** The models of Python's built-in types and of Python libraries. */
import type { Library } from "../../engine/summary.js";
import { library as networkServers } from "./network-servers.js";
import { library as messageBrokers } from "./message-brokers.js";
import { library as chatProtocols } from "./chat-protocols.js";
import { library as webExtensions } from "./web-extensions.js";
import { library as agency } from "./agency.js";
import { library as agentFrameworks } from "./agent-frameworks.js";
import { library as aiogram } from "./aiogram.js";
import { library as answers } from "./answers.js";
import { library as anthropic } from "./anthropic.js";
import { library as archives } from "./archives.js";
import { library as botbuilder } from "./botbuilder.js";
import { library as browsers } from "./browsers.js";
import { library as builtins } from "./builtins.js";
import { library as chainlit } from "./chainlit.js";
import { library as checks } from "./checks.js";
import { library as clean } from "./clean.js";
import { library as concurrency } from "./concurrency.js";
import { library as clearText } from "./clear-text.js";
import { library as connexion } from "./connexion.js";
import { library as cookies } from "./cookies.js";
import { library as credentials } from "./credentials.js";
import { library as crossOrigin } from "./cross-origin.js";
import { library as cryptography } from "./cryptography.js";
import { library as csrf } from "./csrf.js";
import { library as developerModes } from "./developer-modes.js";
import { library as discord } from "./discord.js";
import { library as djangoAccess } from "./django-access.js";
import { library as django } from "./django.js";
import { library as documentStores } from "./document-stores.js";
import { library as errbot } from "./errbot.js";
import { library as evaluators } from "./evaluators.js";
import { library as fastapi } from "./fastapi.js";
import { library as files } from "./files.js";
import { library as flask } from "./flask.js";
import { library as googleAi } from "./google-ai.js";
import { library as grpc } from "./grpc.js";
import { library as gradio } from "./gradio.js";
import { library as httpClients } from "./http-clients.js";
import { library as huggingface } from "./huggingface.js";
import { library as langchainAgents } from "./langchain-agents.js";
import { library as langchainRetrieval } from "./langchain-retrieval.js";
import { library as langchain } from "./langchain.js";
import { library as ldap } from "./ldap.js";
import { library as guardrails } from "./guardrails.js";
import { library as payments } from "./payments.js";
import { library as retention } from "./retention.js";
import { library as retrieval } from "./retrieval.js";
import { library as limits } from "./limits.js";
import { library as line } from "./line.js";
import { library as llamaindex } from "./llamaindex.js";
import { library as logging } from "./logging.js";
import { library as mail } from "./mail.js";
import { library as mcp } from "./mcp.js";
import { library as memories } from "./memories.js";
import { library as messengers } from "./messengers.js";
import { library as modelClients } from "./model-clients.js";
import { library as oauth } from "./oauth.js";
import { library as openai } from "./openai.js";
import { library as optionParsers } from "./option-parsers.js";
import { library as orms } from "./orms.js";
import { library as privileged } from "./privileged.js";
import { library as processes } from "./processes.js";
import { library as pyrogram } from "./pyrogram.js";
import { library as pythonTelegramBot } from "./python-telegram-bot.js";
import { library as random } from "./random.js";
import { library as rasa } from "./rasa.js";
import { library as redbot } from "./redbot.js";
import { library as remoteShells } from "./remote-shells.js";
import { library as serializers } from "./serializers.js";
import { library as restrictedPython } from "./restricted-python.js";
import { library as sessions } from "./sessions.js";
import { library as slack } from "./slack.js";
import { library as smallCryptography } from "./small-cryptography.js";
import { library as smallServers } from "./small-servers.js";
import { library as sqlDrivers } from "./sql-drivers.js";
import { library as sqlalchemy } from "./sqlalchemy.js";
import { library as standard } from "./standard.js";
import { library as streamlit } from "./streamlit.js";
import { library as tables } from "./tables.js";
import { library as telebot } from "./telebot.js";
import { library as telethon } from "./telethon.js";
import { library as taskQueues } from "./task-queues.js";
import { library as telemetry } from "./telemetry.js";
import { library as templates } from "./templates.js";
import { library as texts } from "./texts.js";
import { library as tls } from "./tls.js";
import { library as tokens } from "./tokens.js";
import { library as toolSchemas } from "./tool-schemas.js";
import { library as validation } from "./validation.js";
import { library as unknownDatabases } from "./unknown-databases.js";
import { library as vectorStores } from "./vector-stores.js";
import { library as webhooks } from "./webhooks.js";
import { library as halfChecks } from "./half-checks.js";
import { library as protections } from "./protections.js";
import { library as xml } from "./xml.js";
import { library as vk } from "./vk.js";
import { library as twitch } from "./twitch.js";
import { library as matrix } from "./matrix.js";
import { library as telepot } from "./telepot.js";
import { library as hikari } from "./hikari.js";
import { library as wechat } from "./wechat.js";
import { library as teamChats } from "./team-chats.js";
import { library as furtherServers } from "./further-servers.js";
import { library as moreAgents } from "./more-agents.js";
import { library as modelPipelines } from "./model-pipelines.js";
import { library as media } from "./media.js";
import { library as questions } from "./questions.js";

export const python: readonly Library[] = [
  answers,
  checks,
  oauth,
  webhooks,
  clearText,
  csrf,
  ...[builtins, standard, texts, logging, concurrency, files, media, archives, processes, remoteShells],
  ...[evaluators, restrictedPython, serializers, xml, ldap, telemetry, templates, clean, validation, mail],
  ...[flask, fastapi, django, djangoAccess, smallServers, furtherServers],
  ...[sqlDrivers, sqlalchemy, orms, optionParsers, documentStores, tables, taskQueues],
  ...[httpClients, browsers],
  ...[pythonTelegramBot, aiogram, telebot, telethon, pyrogram, discord, redbot, slack, botbuilder, rasa, errbot, line, messengers],
  ...[vk, twitch, matrix, telepot, hikari, wechat, teamChats],
  privileged,
  ...[streamlit, gradio, chainlit, grpc],
  ...[openai, anthropic, googleAi, modelClients, mcp, langchain, langchainAgents, langchainRetrieval, llamaindex, huggingface],
  ...[
    agentFrameworks,
    modelPipelines,
    questions,
    moreAgents,
    agency,
    guardrails,
    limits,
    payments,
    retention,
    retrieval,
    toolSchemas,
    vectorStores,
    memories,
    unknownDatabases,
  ],
  ...[
    connexion,
    cookies,
    credentials,
    crossOrigin,
    developerModes,
    cryptography,
    smallCryptography,
    random,
    sessions,
    tls,
    tokens,
    halfChecks,
    protections,
  ],
  networkServers,
  messageBrokers,
  chatProtocols,
  webExtensions,
];
