/** Where the holes of an SQL text stand. */
import { expect, it } from "vitest";
import { holePositions, looksLikeSql } from "../../eslint-plugin/src/engine/sql.js";

/** The text with `?` for each hole. */
const positions = (text: string) => holePositions(text.split("?"));

it.each([
  ["SELECT * FROM t WHERE a = ?", ["value"]],
  ["SELECT * FROM t WHERE a = '?'", ["quoted"]],
  ["SELECT * FROM t WHERE a LIKE '%?%' AND b = ?", ["quoted", "value"]],
  ["SELECT * FROM t WHERE a = 'it''s ?'", ["quoted"]],
  ["SELECT * FROM t WHERE a = 'x' AND b = ?", ["value"]],
  ["SELECT * FROM t WHERE id IN (?)", ["value"]],
  ["INSERT INTO t (a, b) VALUES (?, '?')", ["value", "quoted"]],
  ["SELECT * FROM t LIMIT ? OFFSET ?", ["value", "value"]],
  ["UPDATE t SET a = ? WHERE b = ?", ["value", "value"]],
  ["SELECT * FROM ?", ["identifier"]],
  ["SELECT * FROM users_?", ["identifier"]],
  ["SELECT ? FROM t", ["identifier"]],
  ["INSERT INTO t (?) VALUES (1)", ["identifier"]],
  ["SELECT * FROM t ORDER BY ?", ["identifier"]],
  ["SELECT * FROM t ORDER BY name ?", ["identifier"]],
  ["SELECT * FROM t ORDER BY name LIMIT ?", ["value"]],
  ["UPDATE t SET ? = 1", ["identifier"]],
  ["SELECT `?` FROM t", ["identifier"]],
  ["-- it's a note\nSELECT * FROM t WHERE a = ?", ["value"]],
  ["/* 'quoted */ SELECT * FROM t WHERE a = ?", ["value"]],
])("%s", (text, expected) => {
  expect(positions(text)).toEqual(expected);
});

it("ends on texts without an end", () => {
  expect(positions("SELECT 'open ?")).toEqual(["quoted"]);
  expect(positions("/* open ?")).toHaveLength(1);
  expect(positions(`${"(".repeat(50_000)}?`)).toHaveLength(1);
});

it("knows a statement by its first word", () => {
  expect(["select 1", " (SELECT 1)", "-- note\nINSERT INTO t", "WITH a AS (SELECT 1)"].every(looksLikeSql)).toBe(true);
  expect(["selection", "hello", "", "the update"].some(looksLikeSql)).toBe(false);
});

it("looks at hostile texts in time", () => {
  for (const piece of ["/**/", "/* a */ ", "--\n", "(", " ", "/*", "/***"]) expect(looksLikeSql(`${piece.repeat(20_000)}x`)).toBe(false);
  expect(looksLikeSql("/* a */ (-- b\n /* c **/ SELECT 1")).toBe(true);
});
