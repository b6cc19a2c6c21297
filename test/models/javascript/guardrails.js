import { HarmBlockThreshold } from "@google/genai";
import { HarmBlockThreshold as OlderThreshold } from "@google/generative-ai";
import { Client } from "discord.js";
import OpenAI from "openai";
import { tools } from "./tools.js";

const client = new Client({ intents: [] });
const openai = new OpenAI();

client.on("messageCreate", async ({ content }) => {
  await openai.chat.completions.create({ model: "gpt-5", messages: [{ role: "user", content }], tools }); // error[require-guardrail]: may reach a model with tools
  await openai.chat.completions.create({ model: "gpt-5", messages: [{ role: "user", content }], tools });
  await openai.chat.completions.create({ model: "gpt-5", messages: [{ role: "user", content }] });
});

export const mistral = { model: "mistral-large-latest", safePrompt: false }; // error[require-guardrail]: switched off
export const older = { model: "mistral-large-latest", safe_prompt: false }; // error[require-guardrail]: switched off
export const careful = { model: "mistral-large-latest", safePrompt: true };
export const google = { category: "HARM_CATEGORY_HARASSMENT", threshold: "OFF" }; // error[require-guardrail]: switched off
export const others = [
  { category: "HARM_CATEGORY_HARASSMENT", threshold: HarmBlockThreshold.BLOCK_NONE }, // error[require-guardrail]: switched off
  { category: "HARM_CATEGORY_HARASSMENT", threshold: OlderThreshold.BLOCK_NONE }, // error[require-guardrail]: switched off
  { category: "HARM_CATEGORY_HARASSMENT", threshold: HarmBlockThreshold.OFF }, // error[require-guardrail]: switched off
  { category: "HARM_CATEGORY_HARASSMENT", threshold: HarmBlockThreshold.BLOCK_ONLY_HIGH },
  { name: "dictation", threshold: "OFF" },
];
export const google0 = { category: "HARM_CATEGORY_HARASSMENT", threshold: "BLOCK_NONE" }; // error[require-guardrail]: switched off
