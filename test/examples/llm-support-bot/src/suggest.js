import express from 'express';
import OpenAI from 'openai';
import { tonePrompt } from './prompts.js';

const router = express.Router();
const openai = new OpenAI();
const MODEL = process.env.OPENAI_MODEL ?? 'gpt-4o-mini';
const EDITOR = 'You edit drafts of replies to customers. Answer with the new draft only.';

/** A draft for a colleague who answers a ticket. */
router.post('/', async (req, res) => {
  const { customer, question, tone } = req.body;
  if (typeof customer !== 'string' || typeof question !== 'string') return res.status(400).json({ error: 'customer and question' });

  const completion = await openai.chat.completions.create({
    model: MODEL,
    max_tokens: 400,
    messages: [
      { role: 'system', content: `Draft a reply to our customer ${customer.slice(0, 80)}. Offer one next step. ${tonePrompt(tone)}` },
      { role: 'user', content: question.slice(0, 2000) },
    ],
  });
  res.json({ suggestion: completion.choices[0].message.content });
});

/** The colleague asks for changes; the page sends what was said so far, the wish included. */
router.post('/revise', async (req, res) => {
  const { messages } = req.body;
  if (!Array.isArray(messages) || messages.length > 20) return res.status(400).json({ error: 'messages' });

  const completion = await openai.chat.completions.create({
    model: MODEL,
    max_tokens: 400,
    messages: [{ role: 'system', content: EDITOR }, ...messages],
  });
  res.json({ suggestion: completion.choices[0].message.content });
});

router.get('/tones', (req, res) => {
  res.json(['friendly', 'formal']);
});

export default router;
