/** Every JavaScript model. A library is one file and one line here. */
import type { Library, Member } from "../../engine/summary.js";
import { library as anthropic } from "./anthropic.js";
import { library as baileys } from "./baileys.js";
import { library as browsers } from "./browsers.js";
import { library as configuration } from "./configuration.js";
import { library as discord } from "./discord.js";
import { library as dom } from "./dom.js";
import { library as ecmascript } from "./ecmascript.js";
import { library as evaluators } from "./evaluators.js";
import { library as express } from "./express.js";
import { library as expressValidator } from "./express-validator.js";
import { library as fileTools } from "./file-tools.js";
import { library as grammy } from "./grammy.js";
import { library as handlers } from "./handlers.js";
import { library as htmlClean } from "./html-clean.js";
import { library as httpClients } from "./http-clients.js";
import { library as joi } from "./joi.js";
import { library as jsonSchema } from "./json-schema.js";
import { library as line } from "./line.js";
import { library as lodash } from "./lodash.js";
import { library as mcp } from "./mcp.js";
import { library as media } from "./media.js";
import { library as mongodb } from "./mongodb.js";
import { library as mysql } from "./mysql.js";
import { library as nodeChildProcess } from "./node-child-process.js";
import { library as nodeFs } from "./node-fs.js";
import { library as nodeHttp } from "./node-http.js";
import { library as nodeNet } from "./node-net.js";
import { library as nodeTelegramBotApi } from "./node-telegram-bot-api.js";
import { library as node } from "./node.js";
import { library as objectStorage } from "./object-storage.js";
import { library as openai } from "./openai.js";
import { library as pg } from "./pg.js";
import { library as remote } from "./remote.js";
import { library as schemasMore } from "./schemas-more.js";
import { library as shellClean } from "./shell-clean.js";
import { library as shells } from "./shells.js";
import { library as slack } from "./slack.js";
import { library as sqlClean } from "./sql-clean.js";
import { library as sqlite } from "./sqlite.js";
import { library as telegraf } from "./telegraf.js";
import { library as textClean } from "./text-clean.js";
import { library as uploads } from "./uploads.js";
import { library as valibot } from "./valibot.js";
import { library as vercelAi } from "./vercel-ai.js";
import { library as whatsappWeb } from "./whatsapp-web.js";
import { library as yup } from "./yup.js";
import { library as zod } from "./zod.js";

const models: readonly Library[] = [
  ecmascript,
  node,
  nodeFs,
  nodeChildProcess,
  nodeHttp,
  nodeNet,
  shells,
  remote,
  fileTools,
  uploads,
  media,
  browsers,
  evaluators,
  objectStorage,
  lodash,
  textClean,
  configuration,
  dom,
  httpClients,
  express,
  openai,
  anthropic,
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
  discord,
  grammy,
  handlers,
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
    [node, nodeFs, nodeChildProcess, nodeHttp, nodeNet, sqlite].flatMap(({ modules }) =>
      Object.entries(modules ?? {}).map(([name, type]) => [`node:${name}`, type]),
    ),
  ),
  types: {},
};

export const javascript: readonly Library[] = [...models, nodeNames, globalObject];
