/** Node's child_process and the packages that have its functions, as they are or returning promises. */
import type { Library, Member } from "../../engine/summary.js";
import { CHAIN, HARMLESS, named } from "./rows.js";
import { exec, RESULT, sink, spawn } from "./program-rows.js";

/** `fork` runs a module of this program's own kind. */
const fork: Member = {
  call: { sinks: [sink("0", "code", { use: "module to run" }), sink("1.[]", "argument", { use: "program argument" })], returns: RESULT },
};

export const library: Library = {
  name: "child_process",
  modules: {
    child_process: "child_process",
    "child-process-promise": "child_process",
    "promisify-child-process": "child_process",
    "cross-spawn": "cross-spawn",
    "cross-spawn-promise": "cross-spawn",
  },
  types: {
    child_process: {
      members: {
        ...named(["exec", "execSync"], exec),
        ...named(["execFile", "execFileSync", "spawn", "spawnSync"], { call: spawn }),
        fork,
      },
    },
    "child_process.ChildProcess": {
      extends: ["EventEmitter"],
      members: {
        ...named(["pid", "exitCode", "killed", "connected", "signalCode"], { safe: true }),
        ...named(["stdout", "stderr", "stdin"], { type: "stream.Stream" }),
        ...named(["kill", "send", "ref", "unref", "disconnect"], HARMLESS),
        ...named(["quiet", "nothrow", "verbose", "timeout"], CHAIN),
      },
    },
    "cross-spawn": { call: spawn, members: { ...named(["spawn", "sync"], { call: spawn }) } },
  },
};
