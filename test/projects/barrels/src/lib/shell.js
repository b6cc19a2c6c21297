import { exec } from "node:child_process";
export function run(command) {
  exec(command);
}
export const quiet = true;
