export async function* lines(source: AsyncIterable<{ text: string }>): AsyncGenerator<string> {
  for await (const { text } of source) yield* text.split("\n");
}
export function* numbered(items: Iterable<string>): Generator<[number, string]> {
  let i = 0;
  for (const item of items) yield [i++, item];
}
export async function* fixed(): AsyncGenerator<string> {
  yield "date";
  yield "uptime";
}
export const messages: { text: string }[] = [];
export class Queue {
  #items: string[] = [];
  push(text: string): void {
    this.#items.push(text);
  }
  *[Symbol.iterator](): Iterator<string> {
    while (this.#items.length) yield this.#items.shift()!;
  }
}
