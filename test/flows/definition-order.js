// Whether a function stands before or behind its only caller says nothing of what it is given.
import { exec } from "node:child_process";

export function runBefore(command) {
  exec(command);
}

export function main() {
  runBefore(process.argv[2] ?? "ls"); // error[no-command-injection]: through `runBefore`
  runBehind("ls");
}

export function runBehind(command) {
  exec(command);
}
