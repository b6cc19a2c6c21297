import OpenAI from 'openai';

const openai = new OpenAI();
const MODEL = process.env.OPENAI_MODEL ?? 'gpt-4o-mini';

export async function describeImage(dataUrl) {
  const completion = await openai.chat.completions.create({
    model: MODEL,
    max_tokens: 200,
    messages: [
      { role: 'system', content: 'Describe what is broken in the picture of a product.' },
      { role: 'user', content: [{ type: 'image_url', image_url: { url: dataUrl } }] },
    ],
  });
  return completion.choices[0].message.content;
}
