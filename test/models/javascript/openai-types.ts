import { exec } from "node:child_process";
import type OpenAI from "openai";
import type { ChatCompletion, ChatCompletionMessage, ChatCompletionMessageToolCall } from "openai/resources/chat/completions";

export function run(call: ChatCompletionMessageToolCall): void {
  exec(call.function.arguments); // error[no-command-injection]: Model output
  exec(`log ${call.id}`);
}

export function say(message: ChatCompletionMessage): void {
  exec(message.content!); // error[no-command-injection]: Model output
}

export function first(completion: ChatCompletion): void {
  exec(completion.choices[0].message.content!); // error[no-command-injection]: Model output
}

export function chunk(part: OpenAI.ChatCompletionChunk): void {
  exec(part.choices[0].delta.content!); // error[no-command-injection]: Model output
}
