/** Loggers: the standard library's and loguru write lines of text as they come; structlog renders what it is given key by key. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

const LINE: Sink = { arg: "*", kind: "log", detail: { use: "log line" } };
const RECORD: Sink = { arg: "*", kind: "record", detail: { use: "log line" } };
/** `log.info("asked: %r", text)`: every text is written as a literal, in one line. */
const LITERALS = "^(?:[^%]|%[%di])*%[ra](?:[^%]|%[%radi])*$";
const LINES: Member = { call: [{ when: [{ arg: "0|msg=", matches: LITERALS }] }, { sinks: [LINE] }] };
const METHODS = named(["debug", "info", "warning", "warn", "error", "critical", "exception", "log", "fatal", "trace", "success"], LINES);

export const library: Library = {
  name: "loggers",
  modules: { logging: "logging", loguru: "loguru", structlog: "structlog", "logging.handlers": "logging", warnings: "warnings" },
  types: {
    logging: {
      members: {
        ...METHODS,
        getLogger: gives({ type: "Logger" }),
        LoggerAdapter: makes({ type: "Logger" }),
        ...named(["basicConfig", "disable", "captureWarnings"], HARMLESS),
        Logger: { type: "Logger" },
        "*": { safe: true, call: { returns: { safe: true } } },
      },
    },
    Logger: {
      members: {
        ...METHODS,
        ...named(["setLevel", "addHandler", "removeHandler", "add", "remove", "configure", "isEnabledFor"], HARMLESS),
        ...named(["bind", "opt", "getChild", "contextualize", "patch"], gives({ type: "Logger" })),
      },
    },
    loguru: { members: { logger: { type: "Logger" } } },
    structlog: { members: { ...named(["get_logger", "getLogger"], gives({ type: "structlog.Logger" })), configure: HARMLESS } },
    "structlog.Logger": {
      members: {
        "*": gives({ type: "structlog.Logger" }),
        ...named(["debug", "info", "warning", "warn", "error", "critical", "exception", "msg"], { call: { sinks: [RECORD] } }),
      },
    },
    warnings: { members: { warn: LINES, ...named(["filterwarnings", "simplefilter"], HARMLESS) } },
  },
};
