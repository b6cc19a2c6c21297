/** Configuration and command lines: dotenv, config, nconf, yargs, commander, prompts. Whoever runs the bot writes these. */
import type { Library, Member } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "./rows.js";

const ARGV = { kind: "argv" } as const;
const ARGUMENTS = { kind: "argv", structured: true } as const;
const asked: Member = gives({ source: ARGUMENTS });
/** Somebody at the terminal answers a question of the program. */
const answered: Member = gives({ source: { ...ARGUMENTS, agrees: "yes" } });
const agreed: Member = gives({ source: { ...ARGUMENTS, agrees: "truth" } });

export const library: Library = {
  name: "configuration",
  modules: {
    dotenv: "dotenv",
    "dotenv-flow": "dotenv",
    config: "config",
    nconf: "config",
    convict: "config",
    yargs: "yargs",
    "yargs/yargs": "yargs",
    "yargs-parser": "minimist",
    minimist: "minimist",
    "command-line-args": "minimist",
    meow: "meow",
    commander: "commander",
    inquirer: "prompts",
    prompts: "prompts",
    enquirer: "prompts",
    "@inquirer/prompts": "prompts",
    "@clack/prompts": "prompts",
    "readline-sync": "prompts",
    "prompt-sync": "prompts",
  },
  types: {
    dotenv: { members: { ...named(["config", "parse", "populate"], gives({ type: "process.Env" })) } },
    config: {
      call: { returns: { type: "config" } },
      members: {
        ...named(["get", "has", "all", "load", "required"], HARMLESS),
        ...named(["env", "argv", "file", "defaults", "use", "set"], CHAIN),
        default: { type: "config" },
        "*": {},
      },
    },
    yargs: {
      call: { returns: { type: "yargs" } },
      members: {
        default: { type: "yargs" },
        argv: { source: ARGUMENTS },
        ...named(["parse", "parseSync", "parseAsync"], asked),
        "*": CHAIN,
      },
    },
    minimist: { call: { returns: { source: ARGUMENTS } } },
    meow: { call: { returns: { type: "meow.Result" } } },
    "meow.Result": { members: { ...named(["input", "flags"], { source: ARGUMENTS }), ...named(["pkg", "help"], {}) } },
    commander: {
      members: {
        program: { type: "commander.Command" },
        Command: makes({ type: "commander.Command" }),
        ...named(["Option", "Argument"], makes({})),
      },
    },
    "commander.Command": {
      members: {
        opts: asked,
        args: { source: ARGV },
        action: {
          call: {
            callbacks: [{ arg: "0", params: [{ source: ARGV }, { source: ARGV }, { source: ARGV }], runs: "entry" }],
            returns: { same: "this" },
          },
        },
        "*": CHAIN,
      },
    },
    prompts: {
      call: { returns: { source: ARGUMENTS, type: "prompts.Ask" } },
      members: {
        ...named(["prompt", "input", "text", "select", "password", "question"], answered),
        ...named(["confirm", "keyInYN", "keyInYNStrict"], agreed),
        default: { type: "prompts" },
      },
    },
    "prompts.Ask": { call: { returns: { source: { ...ARGUMENTS, agrees: "yes" } } } },
  },
};
