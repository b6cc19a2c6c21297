import { exec } from "node:child_process";

export abstract class Command {
  abstract readonly name: string;
  protected readonly prefix = "echo";
  abstract build(text: string): string;
  run(text: string): void {
    exec(this.build(text)); // error[no-command-injection]: shell command
  }
  protected shell(command: string): void {
    exec(command);
  }
}
