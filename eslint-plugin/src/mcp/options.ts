/** The arguments of `chatbot-security mcp`. */
import { Command, InvalidArgumentError, Option } from "commander";
import { readArguments } from "../cli/command.js";
import type { PresetName } from "../lint.js";

export interface McpOptions {
  readonly root: string;
  readonly preset?: PresetName;
  /** A file, true to look for one, false for none. */
  readonly config: string | boolean;
  readonly includeTests?: boolean;
  /** Seconds that one call may take. */
  readonly timeLimit: number;
}

/** The options, or the text that was asked for instead of a server. */
export function parseMcpOptions(args: readonly string[], cwd: string): McpOptions | { readonly text: string } {
  const program = new Command("chatbot-security mcp")
    .description("Serves the scanner to coding agents over the Model Context Protocol, on standard input and output.")
    .addOption(new Option("--root <folder>", "what may be looked at; nothing outside of it is").default(cwd, "the current folder"))
    .addOption(new Option("--preset <name>", "which rules run (default: recommended)").choices(["recommended", "strict"]))
    .option("--config <file>", "settings (default: the nearest chatbot-security.json)")
    .option("--no-config", "use no settings file")
    .option("--include-tests", "scan tests for everything, not only for secrets")
    .option("--time-limit <seconds>", "how long one call may take", seconds, 120);
  const text = readArguments(program, args);
  if (text !== undefined) return { text };
  const { config = true, ...rest } = program.opts<Omit<McpOptions, "config"> & { config?: string | boolean }>();
  return { ...rest, config };
}

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 3600)) throw new InvalidArgumentError("It is a number of seconds, at most 3600.");
  return number;
}
