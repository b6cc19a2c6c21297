import bolt, { type AllMiddlewareArgs, type BlockAction, type GenericMessageEvent, type RespondFn, type SayFn, type SlackCommandMiddlewareArgs, type SlashCommand, type ViewOutput } from "@slack/bolt";
import { exec } from "node:child_process";

const app = new bolt.App({ token: process.env.SLACK_BOT_TOKEN });

async function deploy({ command, ack }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> {
  await ack();
  exec(`deploy ${command.text}`); // error[no-command-injection]
}
app.command("/deploy", deploy);

export const status = async ({ command }: SlackCommandMiddlewareArgs): Promise<void> => {
  exec(`status ${command.text}`); // error[no-command-injection]
};

export async function answer(command: SlashCommand, event: GenericMessageEvent, pressed: BlockAction, view: ViewOutput, say: SayFn, respond: RespondFn) {
  exec(`wc ${command.text}`); // error[no-command-injection]
  exec(`wc ${event.text}`); // error[no-command-injection]
  exec(`wc ${pressed.actions[0]!.value}`); // error[no-command-injection]
  exec(`wc ${view.state.values.a!.b!.value}`); // error[no-command-injection]
  await say(event.text!);
  await respond(command.text);
}
