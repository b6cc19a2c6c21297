import { Command } from "./base";

export class Echo extends Command {
  readonly name = "echo";
  build(text: string): string {
    return `${this.prefix} ${text}`;
  }
}
export class Quoted extends Echo {
  override build(text: string): string {
    return super.build(`'${text}'`);
  }
}
