import OpenAI from "openai";
const openai = new OpenAI();
export async function ask(messages, tools) {
  const completion = await openai.chat.completions.create({ model: "gpt-4o", messages, tools }); // error[require-guardrail] // error[require-rate-limit]
  return completion.choices[0].message;
}
