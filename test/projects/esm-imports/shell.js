import { exec } from "node:child_process";

export function run(command) {
  exec(command); // via
}
export function list(folder) {
  exec(`ls ${folder}`); // error[no-command-injection]: shell command
}
export const ping = (host) => exec("ping -c 1 " + host); // error[no-command-injection]: shell command
export const uptime = () => exec("uptime");
export let current = "ls";
export const choose = (name) => {
  current = name;
};
export { exec as execute };
const hidden = (command) => exec(command);
export { hidden as renamed };
export default class Shell {
  run(command) {
    exec(command);
  }
  static now(command) {
    exec(command);
  }
}
