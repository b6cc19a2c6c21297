/**
 * The process: its arguments, its transport, and what happens to an exception that nobody caught. Everything else is in `server.ts`.
 */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { ownEslint } from "./eslint/own-eslint.js";
import { plugin } from "./plugin.js";
import { scanThread } from "./scan-thread.js";
import { serve } from "./server.js";

const USAGE = `Usage: chatbot-security-language-server --stdio

A language server for the Language Server Protocol. It is started by an editor.

  --stdio            speak over standard input and output
  --node-ipc         speak over the channel of a parent Node process
  --socket=<port>    connect to a port of this machine
  --pipe=<name>      connect to a named pipe
  --version          print the version
  --help             print this text
`;

const TRANSPORT = /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=.*)?)$/u;

function run(args: readonly string[]): void {
  if (args.includes("--version")) return void process.stdout.write(`${plugin.version}\n`);
  if (args.includes("--help")) return void process.stdout.write(USAGE);
  if (!args.some((arg) => TRANSPORT.test(arg))) {
    process.stderr.write(`No transport given.\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const connection = createConnection(ProposedFeatures.all);
  const survive = (what: string) => (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${what}: ${text}`);
  };
  process.on("uncaughtException", survive("uncaught exception"));
  process.on("unhandledRejection", survive("unhandled rejection"));
  // A client that died leaves a broken pipe; the library ends the process when its input ends.
  process.stdout.on("error", () => undefined);
  serve(connection, { ...plugin, ownEslint, scanThread });
}

run(process.argv.slice(2));
