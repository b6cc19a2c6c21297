import fs from 'node:fs/promises';
import path from 'node:path';

const ARTICLES = path.resolve('articles');

const text = (description) => ({ type: 'string', description });

function tool(name, description, properties) {
  return {
    type: 'function',
    function: { name, description, parameters: { type: 'object', properties, required: Object.keys(properties), additionalProperties: false } },
  };
}

export const tools = [
  tool('find_orders', 'The latest orders of a customer', { email: text('The address the customer gave') }),
  tool('order_status', 'Where an order is', { orderId: { type: 'integer' } }),
  tool('refund', 'Ask for a refund', { orderId: { type: 'integer' }, cents: { type: 'integer', minimum: 1 } }),
  tool('calculate', 'Work out a price', { expression: text('For example 3 * 19.99') }),
  tool('read_article', 'An article of the help centre', { slug: text('For example returns') }),
];

export async function readArticle({ slug }) {
  return fs.readFile(path.join(ARTICLES, `${slug}.md`), 'utf8');
}
