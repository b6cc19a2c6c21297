import { exec } from "node:child_process";

// Called with constants only, in another file.
export function run(name: string): void {
  exec(`systemctl restart ${name}`);
}
export class Jobs {
  // Called with constants only.
  start(name: string): void {
    exec(`systemctl start ${name}`);
  }
  // Never called.
  stop(name: string): void {
    exec(`systemctl stop ${name}`); // error[no-command-injection]: reaches a shell command
  }
}
