/**
 * Loggers. Those that write lines of text pass line breaks on; those that write JSON (pino, bunyan, winston's JSON format, which is its
 * default) escape them.
 */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";

const LOG: Sink = { arg: "*", kind: "log", detail: { use: "log line" } };
const line: Member = { call: { sinks: [LOG] } };

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "log", "mark", "success", "silly", "verbose", "http", "notice"];

const TEXT_LOGGER: TypeModel = { members: named(LEVELS, line) };
const RECORD: Sink = { arg: "*", kind: "record", detail: { use: "log line" } };
const JSON_LOGGER: TypeModel = { members: { ...named(LEVELS, { call: { sinks: [RECORD] } }), child: gives({ same: "this" }) } };

/** What a format of winston writes, as a word that `createLogger` can be told apart by. */
const JSON_FORMAT: Member = gives({ const: "json" });
const TEXT_FORMAT: Member = gives({ const: "text" });

export const library: Library = {
  name: "loggers",
  modules: {
    winston: "winston",
    pino: "pino",
    bunyan: "bunyan",
    log4js: "log4js",
    signale: "signale",
    consola: "consola",
    loglevel: "loglevel",
    npmlog: "npmlog",
    debug: "debug",
  },
  types: {
    winston: {
      members: {
        default: { type: "winston" },
        createLogger: {
          call: [{ when: [{ arg: "0.format", is: ["text"] }], returns: { type: "logger.Text" } }, { returns: { type: "logger.Json" } }],
        },
        format: { type: "winston.format" },
        transports: { type: "winston.transports" },
      },
    },
    "winston.format": {
      members: {
        combine: gives({ same: "*" }),
        ...named(["json", "logstash"], JSON_FORMAT),
        ...named(["printf", "simple", "cli", "prettyPrint"], TEXT_FORMAT),
        ...named(["timestamp", "colorize", "errors", "splat", "label", "align"], gives({ const: "part" })),
      },
    },
    "winston.transports": { members: { "*": { new: {} } } },
    pino: { call: { returns: { type: "logger.Json" } }, members: { ...named(["default", "pino"], gives({ type: "logger.Json" })) } },
    bunyan: { members: { createLogger: gives({ type: "logger.Json" }) } },
    log4js: { members: { getLogger: gives({ type: "logger.Text" }), configure: HARMLESS } },
    signale: { extends: ["logger.Text"], members: { Signale: makes({ type: "logger.Text" }) } },
    consola: { extends: ["logger.Text"], members: { ...named(["default", "consola"], { type: "logger.Text" }) } },
    loglevel: { extends: ["logger.Text"], members: { getLogger: gives({ type: "logger.Text" }), setLevel: HARMLESS } },
    /** Level, prefix, message. */
    npmlog: { extends: ["logger.Text"] },
    debug: { call: { returns: { type: "debug.Log" } }, members: { default: { type: "debug" } } },
    "debug.Log": { call: { sinks: [RECORD] }, members: { extend: gives({ type: "debug.Log" }) } },
    "logger.Text": TEXT_LOGGER,
    "logger.Json": JSON_LOGGER,
  },
};
