import type { LineContext } from "bottender";
import { exec } from "node:child_process";

export default async function App(context: LineContext): Promise<void> {
  exec(`wc ${context.event.text}`); // error[no-command-injection]
  await context.sendText("ok");
}
