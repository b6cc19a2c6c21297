import { Telegraf, type Context } from "telegraf";
import { Echo, Quoted } from "./echo";
import Fixed from "./fixed";
import type { Command } from "./base";

const commands: Command[] = [new Echo(), new Fixed()];
const byName = new Map<string, Command>(commands.map((command) => [command.name, command]));
const fixed = new Fixed();

class Bot extends Telegraf<Context> {
  constructor() {
    super(process.env.TOKEN!);
    this.on("text", (ctx) => this.handle(ctx.message.text));
    this.command("fixed", (ctx) => fixed.run(ctx.message.text));
    this.command("quoted", (ctx) => new Quoted().run(ctx.message.text));
    this.command("say", (ctx) => fixed.say(ctx.message.text));
  }
  handle(text: string): void {
    const [name, ...rest] = text.split(" ");
    byName.get(name!)?.run(rest.join(" "));
  }
}
new Bot().launch();
