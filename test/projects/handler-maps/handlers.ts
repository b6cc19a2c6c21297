import { exec, execFile } from "node:child_process";

type Handler = (text: string, user: number) => void;

export const handlers: Record<string, Handler> = {
  ping: (text) => void exec(`ping ${text}`), // error[no-command-injection]: shell command
  date: () => void exec("date"),
  id: (_, user) => void exec(`id ${user}`),
  safe(text) {
    execFile("ping", ["--", text]);
  },
};
export const table = new Map<string, Handler>([
  ["list", (text) => void exec("ls " + text)], // error[no-command-injection]: shell command
  ["none", () => {}],
]);
export const list: { name: RegExp; run: Handler }[] = [
  { name: /^cat/, run: (text) => void exec(`cat ${text}`) }, // error[no-command-injection]: shell command
  { name: /^who/, run: () => void exec("who") },
];
