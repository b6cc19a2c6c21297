import { EventEmitter } from "events";
import { execSync } from "child_process";

export class Jobs extends EventEmitter {
  start(name: string): void {
    this.emit("started", name);
  }
}
export const jobs = new Jobs();
jobs.on("started", (name: string) => {
  execSync(`touch ${name}`); // error[no-command-injection]: shell command
});
