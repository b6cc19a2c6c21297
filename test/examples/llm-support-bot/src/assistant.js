import OpenAI from 'openai';
import pg from 'pg';
import { z } from 'zod';
import { buildSystemPrompt, SUMMARY_PROMPT } from './prompts.js';
import { readArticle, tools } from './tools.js';

const openai = new OpenAI();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const MODEL = process.env.OPENAI_MODEL ?? 'gpt-4o-mini';
const MAX_TURNS = 5;

const Refund = z.object({ orderId: z.number().int().positive(), cents: z.number().int().positive().max(20_000) });

async function runTool(name, args) {
  switch (name) {
    case 'find_orders': {
      const { rows } = await pool.query(`SELECT id, status, total FROM orders WHERE email = '${args.email}' ORDER BY id DESC LIMIT 5`);
      return rows;
    }
    case 'order_status': {
      const { rows } = await pool.query('SELECT status, carrier FROM orders WHERE id = $1', [Number(args.orderId)]);
      return rows[0] ?? 'no such order';
    }
    case 'refund': {
      const { orderId, cents } = Refund.parse(args);
      await pool.query('INSERT INTO refunds (order_id, cents, state) VALUES ($1, $2, $3)', [orderId, cents, 'requested']);
      return 'requested, a person will confirm it';
    }
    case 'calculate':
      return eval(args.expression);
    case 'read_article':
      return readArticle(args);
    default:
      return 'unknown tool';
  }
}

/** The assistant's reply to a message. Tools run until the model is content, at most a few turns. */
export async function answer(history, message, profile) {
  const messages = [{ role: 'system', content: buildSystemPrompt(profile) }, ...history, { role: 'user', content: message }];

  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const completion = await openai.chat.completions.create({ model: MODEL, messages, tools, max_tokens: 600 });
    const choice = completion.choices[0].message;
    messages.push(choice);
    if (!choice.tool_calls?.length) return choice.content;

    for (const call of choice.tool_calls) {
      let result;
      try {
        result = await runTool(call.function.name, JSON.parse(call.function.arguments));
      } catch (error) {
        console.error(`tool ${call.function.name} failed`, error);
        result = 'the tool failed';
      }
      messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify(result) });
    }
  }
  return 'I could not finish this. Shall I open a ticket?';
}

export async function summarise(history) {
  if (history.length === 0) return '';
  const completion = await openai.chat.completions.create({
    model: MODEL,
    max_tokens: 200,
    messages: [
      { role: 'system', content: SUMMARY_PROMPT },
      { role: 'user', content: history.map((entry) => `${entry.role}: ${entry.content}`).join('\n') },
    ],
  });
  return completion.choices[0].message.content;
}
