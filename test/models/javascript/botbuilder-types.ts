import { Activity, Attachment, DialogContext, TurnContext } from "botbuilder";
import type { WaterfallStepContext } from "botbuilder-dialogs";
import { exec } from "node:child_process";

export async function answer(context: TurnContext, step: WaterfallStepContext, dialog: DialogContext): Promise<void> {
  exec(`wc ${context.activity.text}`); // error[no-command-injection]
  exec(`wc ${step.result as string}`); // error[no-command-injection]
  exec(`wc ${dialog.context.activity.text}`); // error[no-command-injection]
}

export function name(activity: Activity, attachment: Attachment): void {
  exec(`wc ${activity.text}`); // error[no-command-injection]
  exec(`wc ${attachment.name}`); // error[no-command-injection]
}
