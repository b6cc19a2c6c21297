import { exec } from "node:child_process";
export const perform = (words) => exec("say " + words); // missing[no-command-injection]: shell command
