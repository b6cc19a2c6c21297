import { exec } from "node:child_process";

export async function handle({ event, resolve }) {
  exec(event.url.pathname); // error[no-command-injection]: Request data
  return resolve(event);
}
