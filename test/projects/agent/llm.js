import OpenAI from "openai";
const openai = new OpenAI();
export async function ask(messages, tools) {
  const completion = await openai.chat.completions.create({ model: "gpt-4o", messages, tools }); // error[require-guardrail]: a model with tools // error[require-rate-limit]: A model is asked
  return completion.choices[0].message;
}
