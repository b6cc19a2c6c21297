import twilio from "twilio";
import { exec } from "node:child_process";

const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
export async function read(): Promise<void> {
  const [message] = await client.messages.list({ limit: 1 });
  exec(`wc ${message!.body}`); // error[no-command-injection]
}
