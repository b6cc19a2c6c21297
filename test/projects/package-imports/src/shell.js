import { exec } from "node:child_process";
export const run = (command) => exec(command);
