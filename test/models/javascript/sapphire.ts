import { AllFlowsPrecondition, type Args, Command, InteractionHandler, Precondition, SapphireClient } from "@sapphire/framework";
import { Subcommand } from "@sapphire/plugin-subcommands";
import type { Message } from "discord.js";
import { exec } from "node:child_process";

const client = new SapphireClient({ intents: [1, 512] });
client.on("messageCreate", (message) => exec(`wc ${message.content}`)); // error[no-command-injection]

export class EchoCommand extends Command {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, { ...options, name: "echo" });
  }
  public override async messageRun(message, args) {
    exec(`wc ${await args.rest("string")}`); // error[no-command-injection]: Chat text `args.rest(…)`
    exec(`wc ${await args.pick("integer")} ${await args.pick("boolean")} ${args.finished} ${args.getFlags("force")}`);
    exec(`wc ${(await args.pick("member")).nickname}`); // error[no-command-injection]
    exec(`wc ${(await args.pick("user")).username}`); // error[no-command-injection]
    exec(`wc ${(await args.pick("role")).id} ${(await args.pick("channel")).id}`);
    exec(`wc ${(await args.pick("message")).content}`); // error[no-command-injection]
    exec(`wc ${(await args.repeat("string")).join(" ")}`); // error[no-command-injection]
    exec(`wc ${(await args.repeat("user")).map((each) => each.username).join(" ")}`); // error[no-command-injection]
    exec(`wc ${await args.repeat("number")} ${(await args.repeat("role")).length}`);
    for (const member of await args.repeat("member")) exec(`wc ${member.id} ${(await args.repeat("message")).length} ${(await args.repeat("channel")).length}`);
    exec(`wc ${args.nextMaybe()}`); // error[no-command-injection]
    exec(`wc ${(await args.pickResult("string")).unwrapOr("none")}`); // error[no-command-injection]
    exec(`wc ${args.message.content} ${message.id}`); // error[no-command-injection]
  }
  public override async chatInputRun(interaction: Command.ChatInputCommandInteraction) {
    exec(`wc ${interaction.options.getString("text")}`); // error[no-command-injection]
    exec(`wc ${interaction.options.getInteger("count")}`);
  }
  public override contextMenuRun(interaction) {
    exec(`wc ${interaction.targetMessage.content}`); // error[no-command-injection]
  }
  public override autocompleteRun(interaction) {
    exec(`wc ${interaction.options.getFocused()}`); // error[no-command-injection]
  }
}

export class TagCommand extends Subcommand {
  public async chatInputAdd(interaction: Subcommand.ChatInputCommandInteraction) {
    exec(`wc ${interaction.options.getString("name")}`); // error[no-command-injection]
  }
  public async messageShow(message: Message, args: Args) {
    exec(`wc ${await args.pick("string")}`); // error[no-command-injection]
  }
}

export class OwnerOnly extends Precondition {
  public override messageRun(message) {
    exec(`log ${message.content}`); // error[no-command-injection]
    return this.ok();
  }
}
export class Always extends AllFlowsPrecondition {
  public override chatInputRun(interaction) {
    exec(`log ${interaction.options.getString("name")}`); // error[no-command-injection]
    return this.ok();
  }
}
export class Button extends InteractionHandler {
  public override parse(interaction) {
    return interaction.customId === "again" ? this.some() : this.none();
  }
  public override async run(interaction) {
    exec(`wc ${interaction.customId}`); // error[no-command-injection]
  }
}
