import { exec } from "node:child_process";
import { decorate } from "#core/text";
export const run = (command: string): unknown => exec(decorate(command)); // error[no-command-injection]: shell command
