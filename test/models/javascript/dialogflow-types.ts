import dialogflow from "@google-cloud/dialogflow";
import { exec } from "node:child_process";

export async function intent(text: string): Promise<void> {
  const responses = await new dialogflow.SessionsClient().detectIntent({ session: "s", queryInput: { text: { text, languageCode: "en" } } });
  exec(`log ${responses[0].queryResult!.queryText}`); // error[no-command-injection]
}
