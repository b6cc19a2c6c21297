import { exec } from "node:child_process";
export const perform = (words) => exec("say " + words); // error[no-command-injection]: reaches a shell command
