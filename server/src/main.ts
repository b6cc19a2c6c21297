/**
 * The process: its arguments, its transport, and what happens to an exception that nobody caught. Everything else is in `server.ts`, which is
 * loaded while the client already has its first answer.
 */
import { VERSION } from "eslint-plugin-chatbot-security/version";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { Early } from "./early.js";

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
  if (args.includes("--version")) return void process.stdout.write(`${VERSION}\n`);
  if (args.includes("--help")) return void process.stdout.write(USAGE);
  if (!args.some((arg) => TRANSPORT.test(arg))) {
    process.stderr.write(`No transport given.\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const early = new Early();
  const connection = createConnection(ProposedFeatures.all, { messageStrategy: early.strategy });
  const survive = (what: string) => (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${what}: ${text}`);
  };
  process.on("uncaughtException", survive("uncaught exception"));
  process.on("unhandledRejection", survive("unhandled rejection"));
  // A client that died leaves a broken pipe; the library ends the process when its input ends.
  process.stdout.on("error", () => undefined);
  early.listen(connection);
  early.begun
    .then(() => import("./whole.js"))
    .then(
      ({ serveWhole }) => serveWhole(connection, early),
      (error: unknown) => {
        process.stderr.write(`The analysis cannot be loaded: ${String(error)}\n`);
        process.exit(1);
      },
    );
}

run(process.argv.slice(2));
