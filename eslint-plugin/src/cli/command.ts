/** How every command of ours reads its arguments: help is text for the caller to print, and what is wrong is a `UsageError`. */
import { CommanderError, type Command } from "commander";
import { UsageError } from "./usage.js";

/** Reads `args` into the command; the text that was asked for instead: help, or the version. Throws `UsageError`. */
export function readArguments(command: Command, args: readonly string[]): string | undefined {
  let text = "";
  command
    .helpOption("-h, --help", "print this text")
    .exitOverride()
    .configureOutput({ writeOut: (part) => (text += part), writeErr: () => undefined });
  try {
    command.parse([...args], { from: "user" });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return text;
    throw new UsageError(error.message.replace(/^error: /u, "").replace(/\s+/gu, " "));
  }
}
