/** Every JavaScript model. A library is one file and one line here. */
import type { Library, Member } from "../../engine/summary.js";
import { library as anthropic } from "./anthropic.js";
import { library as astro } from "./astro.js";
import { library as baileys } from "./baileys.js";
import { library as canvas } from "./canvas.js";
import { library as discord } from "./discord.js";
import { library as dom } from "./dom.js";
import { library as ecmascript } from "./ecmascript.js";
import { library as elysia } from "./elysia.js";
import { library as express } from "./express.js";
import { library as fastify } from "./fastify.js";
import { library as frontEnds } from "./front-ends.js";
import { library as grammy } from "./grammy.js";
import { library as h3 } from "./h3.js";
import { library as handlers } from "./handlers.js";
import { library as hapi } from "./hapi.js";
import { library as hono } from "./hono.js";
import { library as htmlClean } from "./html-clean.js";
import { library as httpClients } from "./http-clients.js";
import { library as httpClientsSmall } from "./http-clients-small.js";
import { library as koa } from "./koa.js";
import { library as line } from "./line.js";
import { library as mail } from "./mail.js";
import { library as mcp } from "./mcp.js";
import { library as mongodb } from "./mongodb.js";
import { library as mysql } from "./mysql.js";
import { library as nest } from "./nest.js";
import { library as next } from "./next.js";
import { library as nodeChildProcess } from "./node-child-process.js";
import { library as nodeFs } from "./node-fs.js";
import { library as nodeHttp } from "./node-http.js";
import { library as nodeTelegramBotApi } from "./node-telegram-bot-api.js";
import { library as node } from "./node.js";
import { library as openai } from "./openai.js";
import { library as pg } from "./pg.js";
import { library as reactRouter } from "./react-router.js";
import { library as rpc } from "./rpc.js";
import { library as serverless } from "./serverless.js";
import { library as shellClean } from "./shell-clean.js";
import { library as slack } from "./slack.js";
import { library as smallServers } from "./small-servers.js";
import { library as sockets } from "./sockets.js";
import { library as sqlClean } from "./sql-clean.js";
import { library as sqlite } from "./sqlite.js";
import { library as sveltekit } from "./sveltekit.js";
import { library as telegraf } from "./telegraf.js";
import { library as templates } from "./templates.js";
import { library as uploads } from "./uploads.js";
import { library as validation } from "./validation.js";
import { library as vercelAi } from "./vercel-ai.js";
import { library as webStandard } from "./web-standard.js";
import { library as whatsappWeb } from "./whatsapp-web.js";

const models: readonly Library[] = [
  ecmascript,
  node,
  nodeFs,
  nodeChildProcess,
  nodeHttp,
  dom,
  httpClients,
  express,
  next,
  frontEnds,
  mail,
  templates,
  httpClientsSmall,
  rpc,
  sockets,
  smallServers,
  elysia,
  astro,
  sveltekit,
  reactRouter,
  h3,
  uploads,
  hono,
  nest,
  hapi,
  koa,
  fastify,
  openai,
  anthropic,
  vercelAi,
  htmlClean,
  shellClean,
  sqlClean,
  validation,
  baileys,
  canvas,
  discord,
  grammy,
  // After the frameworks that go by file names.
  webStandard,
  handlers,
  // After the chat platforms' shapes, which know their parameters better.
  serverless,
  line,
  mcp,
  mongodb,
  mysql,
  nodeTelegramBotApi,
  pg,
  slack,
  sqlite,
  telegraf,
  whatsappWeb,
];

/** The global object has every global as a member. */
const globals: Record<string, Member> = Object.assign({}, ...models.map((library) => library.globals ?? {}));
const self: Member = { type: "globalThis" };
const globalObject: Library = {
  name: "global object",
  globals: { globalThis: self, window: self, self, global: self },
  types: { globalThis: { members: globals } },
};

/** Node's own modules go by two names: `fs` and `node:fs`. */
const nodeNames: Library = {
  name: "node: names",
  modules: Object.fromEntries(
    [node, nodeFs, nodeChildProcess, nodeHttp, sqlite].flatMap(({ modules }) =>
      Object.entries(modules ?? {}).map(([name, type]) => [`node:${name}`, type]),
    ),
  ),
  types: {},
};

export const javascript: readonly Library[] = [...models, nodeNames, globalObject];
