/** When what others left brings something new: copies of the same objects bring nothing, however often they are made and linked. */
import { expect, it } from "vitest";
import { News } from "../../eslint-plugin/src/engine/news.js";
import type { Heap } from "../../eslint-plugin/src/engine/state.js";
import { constant, make } from "../../eslint-plugin/src/engine/values.js";

const object = (fields: Heap["fields"]): Heap => ({ kind: "object", fields, element: undefined, length: undefined, class: undefined });
const held = (cell: number) => make({ objects: [cell] });

/** Rings of ten objects that all hold each other; the last of each begun at `odd` has a type. */
function look(cell: number, odd: number): Heap {
  const first = cell - (cell % 10);
  const fields = new Map<string, ReturnType<typeof make>>(Array.from({ length: 10 }, (_, i) => [`f${i}`, held(first + i)] as const));
  return object(first === odd && cell % 10 === 9 ? fields.set("more", make({ types: ["db"] })) : fields);
}

it("finds no news in another copy, and ends where objects hold each other", () => {
  const news = new News((cell) => look(cell, 30));
  expect(news.in(held(10), held(20))).toBe(false);
  expect(news.in(held(10), held(30))).toBe(true);
});

it("finds none in constants, and some where there was nothing", () => {
  const news = new News();
  expect(news.inAny(new Map([[1, constant("a")]]), new Map([[1, constant("b")]]))).toBe(false);
  expect(news.inAny(new Map(), new Map([[1, held(10)]]))).toBe(true);
});
