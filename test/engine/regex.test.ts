/** What regular expressions prove about a text. */
import { describe, expect, it } from "vitest";
import { absentInGroup, absentWhenMatched, absentWhenNotFound, absentWhenReplaced } from "../../eslint-plugin/src/engine/regex.js";

const has = (absent: string, chars: string): boolean => [...chars].every((char) => absent.includes(char));

describe("a match", () => {
  it.each([
    ["^\\w+$", ""],
    ["^[a-z]+$", "i"],
    ["^(?:a|b)$", ""],
    ["^[a-z]+(?:-[a-z]+)*$", ""],
    ["^\\d{1,3}$", "u"],
  ])("of /%s/%s leaves no shell signs", (pattern, flags) => {
    expect(has(absentWhenMatched(pattern, flags), ";&|$`<> \n\"'\\")).toBe(true);
  });
  it.each([
    ["\\w+", ""],
    ["^\\w+", ""],
    ["\\w+$", ""],
    ["^\\w+$", "m"],
    ["^a|b$", ""],
    ["^(\\w+)\\1$|x", ""],
    ["(", ""],
    ["^(?=a).*$", "s"],
  ])("of /%s/%s proves nothing", (pattern, flags) => {
    expect(has(absentWhenMatched(pattern, flags), ";")).toBe(false);
  });
  it("leaves what its classes hold", () => {
    const absent = absentWhenMatched("^[\\w .-]+$", "");
    expect(has(absent, ";/'")).toBe(true);
    expect(absent.includes(" ") || absent.includes(".")).toBe(false);
  });
});

it("no match of a class leaves none of its characters", () => {
  expect(absentWhenNotFound("[;&|]", "")).toBe("&;|");
  expect(has(absentWhenNotFound("\\W", ""), ";& '")).toBe(true);
  expect(absentWhenNotFound("ab", "")).toBe("");
  expect(absentWhenNotFound("^[;]", "")).toBe("");
});

it("replacing everywhere leaves none, unless it puts them back", () => {
  expect(has(absentWhenReplaced("[^\\w]", "g", ""), ";& ")).toBe(true);
  expect(absentWhenReplaced("[^\\w]", "", "")).toBe("");
  expect(absentWhenReplaced("'", "g", "\\'")).toBe("");
  expect(absentWhenReplaced("'", "g", "$&$&")).toBe("");
  expect(absentWhenReplaced("'", "g", undefined)).toBe("");
});

it("a group holds what it can match", () => {
  expect(has(absentInGroup("^(\\w+) (.*)$", "", 1), "; ")).toBe(true);
  expect(absentInGroup("^(\\w+) (.*)$", "", 2).includes(";")).toBe(false);
  expect(absentInGroup("^(\\w+)$", "", 7)).toBe("");
});

it("ends on hostile patterns", () => {
  expect(absentWhenMatched(`^${"(".repeat(900)}a${")".repeat(900)}$`, "")).toBeTypeOf("string");
  expect(absentWhenMatched("a".repeat(5000), "")).toBe("");
});
