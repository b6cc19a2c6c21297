import { Command } from "./base";

export default class Fixed extends Command {
  readonly name = "date";
  build(_text: string): string {
    return "date";
  }
  say(text: string): void {
    this.shell(`${this.prefix} ${text}`); // error[no-command-injection]: shell command
  }
}
