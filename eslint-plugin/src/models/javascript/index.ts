/** Every JavaScript model. A library is one file and one line here. */
import type { Library, Member } from "../../engine/summary.js";
import { library as credentials } from "./credentials.js";
import { library as downloads } from "./downloads.js";
import { library as unpacking } from "./unpacking.js";
import { library as messengerAccounts } from "./messenger-accounts.js";
import { library as communityChats } from "./community-chats.js";
import { library as telegramFurther } from "./telegram-further.js";
import { library as agency } from "./agency.js";
import { library as guardrails } from "./guardrails.js";
import { library as payments } from "./payments.js";
import { library as retention } from "./retention.js";
import { library as retrieval } from "./retrieval.js";
import { library as limits } from "./limits.js";
import { library as toolSchemas } from "./tool-schemas.js";
import { library as angularjs } from "./angularjs.js";
import { library as answers } from "./answers.js";
import { library as awsBedrock } from "./aws-bedrock.js";
import { library as anthropic } from "./anthropic.js";
import { library as astro } from "./astro.js";
import { library as awsCdk } from "./aws-cdk.js";
import { library as baileys } from "./baileys.js";
import { library as basicAuth } from "./basic-auth.js";
import { library as botbuilder } from "./botbuilder.js";
import { library as botkit } from "./botkit.js";
import { library as browsers } from "./browsers.js";
import { library as bundlers } from "./bundlers.js";
import { library as cohere } from "./cohere.js";
import { library as configuration } from "./configuration.js";
import { library as cryptoJs } from "./crypto-js.js";
import { library as checks } from "./checks.js";
import { library as clearText } from "./clear-text.js";
import { library as crossOrigin } from "./cross-origin.js";
import { library as cookies } from "./cookies.js";
import { library as csrf } from "./csrf.js";
import { library as developerModes } from "./developer-modes.js";
import { library as dialogflow } from "./dialogflow.js";
import { library as discord } from "./discord.js";
import { library as discordAkairo } from "./discord-akairo.js";
import { library as discordx } from "./discordx.js";
import { library as dom } from "./dom.js";
import { library as drizzle } from "./drizzle.js";
import { library as dynamodb } from "./dynamodb.js";
import { library as ecmascript } from "./ecmascript.js";
import { library as electron } from "./electron.js";
import { library as elysia } from "./elysia.js";
import { library as eris } from "./eris.js";
import { library as evaluators } from "./evaluators.js";
import { library as express } from "./express.js";
import { library as expressValidator } from "./express-validator.js";
import { library as fastify } from "./fastify.js";
import { library as fbmessenger } from "./fbmessenger.js";
import { library as fileTools } from "./file-tools.js";
import { library as firebase } from "./firebase.js";
import { library as frontEnds } from "./front-ends.js";
import { library as furtherDatabases } from "./further-databases.js";
import { library as genkit } from "./genkit.js";
import { library as googleAi } from "./google-ai.js";
import { library as gramjs } from "./gramjs.js";
import { library as grammy } from "./grammy.js";
import { library as h3 } from "./h3.js";
import { library as handlers } from "./handlers.js";
import { library as hapi } from "./hapi.js";
import { library as hono } from "./hono.js";
import { library as htmlClean } from "./html-clean.js";
import { library as httpClients } from "./http-clients.js";
import { library as httpClientsOlder } from "./http-clients-older.js";
import { library as httpClientsSmall } from "./http-clients-small.js";
import { library as digests } from "./digests.js";
import { library as halfChecks } from "./half-checks.js";
import { library as protections } from "./protections.js";
import { library as hubot } from "./hubot.js";
import { library as huggingface } from "./huggingface.js";
import { library as intercom } from "./intercom.js";
import { library as irc } from "./irc.js";
import { library as joi } from "./joi.js";
import { library as jsonSchema } from "./json-schema.js";
import { library as keyValue } from "./key-value.js";
import { library as knex } from "./knex.js";
import { library as koa } from "./koa.js";
import { library as koishi } from "./koishi.js";
import { library as langchain } from "./langchain.js";
import { library as langchainAgents } from "./langchain-agents.js";
import { library as langchainRetrieval } from "./langchain-retrieval.js";
import { library as ldap } from "./ldap.js";
import { library as line } from "./line.js";
import { library as llamaindex } from "./llamaindex.js";
import { library as lodash } from "./lodash.js";
import { library as loggers } from "./loggers.js";
import { library as mail } from "./mail.js";
import { library as markdownComponents } from "./markdown-components.js";
import { library as mastra } from "./mastra.js";
import { library as matrix } from "./matrix.js";
import { library as mcp } from "./mcp.js";
import { library as media } from "./media.js";
import { library as mikroOrm } from "./mikro-orm.js";
import { library as mineflayer } from "./mineflayer.js";
import { library as mistral } from "./mistral.js";
import { library as mongodb } from "./mongodb.js";
import { library as mssql } from "./mssql.js";
import { library as mysql } from "./mysql.js";
import { library as neo4j } from "./neo4j.js";
import { library as nest } from "./nest.js";
import { library as next } from "./next.js";
import { library as nextAuth } from "./next-auth.js";
import { library as node } from "./node.js";
import { library as nodeChildProcess } from "./node-child-process.js";
import { library as nodeCrypto } from "./node-crypto.js";
import { library as nodeFs } from "./node-fs.js";
import { library as nodeHttp } from "./node-http.js";
import { library as nodeNet } from "./node-net.js";
import { library as nodeTelegramBotApi } from "./node-telegram-bot-api.js";
import { library as objectStorage } from "./object-storage.js";
import { library as objectTools } from "./object-tools.js";
import { library as oauth } from "./oauth.js";
import { library as ollama } from "./ollama.js";
import { library as openai } from "./openai.js";
import { library as openaiAgents } from "./openai-agents.js";
import { library as openaiCompatible } from "./openai-compatible.js";
import { library as passwordHashes } from "./password-hashes.js";
import { library as pg } from "./pg.js";
import { library as pgPromise } from "./pg-promise.js";
import { library as postgres } from "./postgres.js";
import { library as prisma } from "./prisma.js";
import { library as privileged } from "./privileged.js";
import { library as reactRouter } from "./react-router.js";
import { library as redis } from "./redis.js";
import { library as regexClean } from "./regex-clean.js";
import { library as remote } from "./remote.js";
import { library as replicate } from "./replicate.js";
import { library as rocketchat } from "./rocketchat.js";
import { library as rpc } from "./rpc.js";
import { library as sapphire } from "./sapphire.js";
import { library as schemasMore } from "./schemas-more.js";
import { library as requestSizes } from "./request-sizes.js";
import { library as sizes } from "./sizes.js";
import { library as searchEngines } from "./search-engines.js";
import { library as securityHeaders } from "./security-headers.js";
import { library as sequelize } from "./sequelize.js";
import { library as serializers } from "./serializers.js";
import { library as serverless } from "./serverless.js";
import { library as serverBrowsers } from "./server-browsers.js";
import { library as sessions } from "./sessions.js";
import { library as shellClean } from "./shell-clean.js";
import { library as shells } from "./shells.js";
import { library as slack } from "./slack.js";
import { library as slowPatterns } from "./slow-patterns.js";
import { library as smallServers } from "./small-servers.js";
import { library as sockets } from "./sockets.js";
import { library as sqlClean } from "./sql-clean.js";
import { library as sqlite } from "./sqlite.js";
import { library as supabase } from "./supabase.js";
import { library as sveltekit } from "./sveltekit.js";
import { library as teams } from "./teams.js";
import { library as telebot } from "./telebot.js";
import { library as telegraf } from "./telegraf.js";
import { library as telemetry } from "./telemetry.js";
import { library as templates } from "./templates.js";
import { library as textClean } from "./text-clean.js";
import { library as tlsOptions } from "./tls-options.js";
import { library as tokens } from "./tokens.js";
import { library as twilio } from "./twilio.js";
import { library as twitch } from "./twitch.js";
import { library as typeorm } from "./typeorm.js";
import { library as uploads } from "./uploads.js";
import { library as valibot } from "./valibot.js";
import { library as unknownDatabases } from "./unknown-databases.js";
import { library as vectorStores } from "./vector-stores.js";
import { library as vercelAi } from "./vercel-ai.js";
import { library as viber } from "./viber.js";
import { library as vkIo } from "./vk-io.js";
import { library as warehouses } from "./warehouses.js";
import { library as webStandard } from "./web-standard.js";
import { library as webhooks } from "./webhooks.js";
import { library as wechaty } from "./wechaty.js";
import { library as whatsappClients } from "./whatsapp-clients.js";
import { library as whatsappWeb } from "./whatsapp-web.js";
import { library as xml } from "./xml.js";
import { library as yup } from "./yup.js";
import { library as zod } from "./zod.js";

const models: readonly Library[] = [
  ecmascript,
  node,
  nodeCrypto,
  nodeFs,
  nodeChildProcess,
  nodeHttp,
  nodeNet,
  shells,
  remote,
  fileTools,
  dom,
  httpClients,
  express,
  next,
  nextAuth,
  frontEnds,
  mail,
  telemetry,
  templates,
  httpClientsOlder,
  httpClientsSmall,
  digests,
  halfChecks,
  electron,
  awsCdk,
  protections,
  rpc,
  sockets,
  slowPatterns,
  smallServers,
  elysia,
  astro,
  sveltekit,
  reactRouter,
  h3,
  uploads,
  media,
  browsers,
  bundlers,
  evaluators,
  objectStorage,
  lodash,
  textClean,
  configuration,
  hono,
  nest,
  hapi,
  koa,
  fastify,
  openai,
  openaiCompatible,
  googleAi,
  ollama,
  mistral,
  cohere,
  replicate,
  huggingface,
  openaiAgents,
  mastra,
  genkit,
  llamaindex,
  vectorStores,
  markdownComponents,
  angularjs,
  anthropic,
  awsBedrock,
  vercelAi,
  htmlClean,
  shellClean,
  sqlClean,
  zod,
  joi,
  yup,
  jsonSchema,
  valibot,
  schemasMore,
  expressValidator,
  baileys,
  basicAuth,
  botbuilder,
  botkit,
  dialogflow,
  discord,
  drizzle,
  dynamodb,
  furtherDatabases,
  firebase,
  discordAkairo,
  discordx,
  eris,
  fbmessenger,
  gramjs,
  grammy,
  webStandard,
  handlers,
  serverless,
  keyValue,
  knex,
  langchain,
  langchainAgents,
  langchainRetrieval,
  hubot,
  intercom,
  irc,
  koishi,
  line,
  matrix,
  mcp,
  mikroOrm,
  mineflayer,
  mongodb,
  mssql,
  mysql,
  neo4j,
  nodeTelegramBotApi,
  pg,
  postgres,
  pgPromise,
  prisma,
  privileged,
  redis,
  requestSizes,
  sizes,
  searchEngines,
  securityHeaders,
  sequelize,
  rocketchat,
  sapphire,
  slack,
  sqlite,
  supabase,
  teams,
  telebot,
  telegraf,
  typeorm,
  unknownDatabases,
  warehouses,
  twilio,
  twitch,
  viber,
  vkIo,
  wechaty,
  whatsappClients,
  whatsappWeb,
  messengerAccounts,
  communityChats,
  telegramFurther,
  ldap,
  loggers,
  objectTools,
  regexClean,
  serializers,
  serverBrowsers,
  sessions,
  xml,
  agency,
  guardrails,
  limits,
  payments,
  retention,
  retrieval,
  toolSchemas,
  answers,
  checks,
  oauth,
  webhooks,
  cryptoJs,
  passwordHashes,
  clearText,
  crossOrigin,
  cookies,
  csrf,
  developerModes,
  tlsOptions,
  tokens,
  downloads,
  unpacking,
  credentials,
];

/** The global object has every global as a member. */
const globals: Record<string, Member> = Object.assign({}, ...models.map((library) => library.globals ?? {}));
const self: Member = { type: "globalThis" };
const globalObject: Library = {
  name: "global object",
  globals: { globalThis: self, window: self, self, global: self },
  types: { globalThis: { extends: ["Namespace", "dom.Window"], members: globals }, Namespace: {} },
};

/** Node's own modules go by two names: `fs` and `node:fs`. */
const nodeNames: Library = {
  name: "node: names",
  modules: Object.fromEntries(
    [node, nodeCrypto, nodeFs, nodeChildProcess, nodeHttp, sqlite, nodeNet].flatMap(({ modules }) =>
      Object.entries(modules ?? {}).map(([name, type]) => [`node:${name}`, type]),
    ),
  ),
  types: {},
};

export const javascript: readonly Library[] = [...models, nodeNames, globalObject];
