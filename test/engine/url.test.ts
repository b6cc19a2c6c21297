/** Whether what follows a literal can choose the host of an address. */
import { expect, it } from "vitest";
import { choosesHost } from "../../eslint-plugin/src/engine/url.js";

it.each(["", "https:", "https:/", "https://", "//", "https://user@", "https://user:pass@", "https://api.", "HTTP://"])(
  "%j chooses",
  (before) => {
    expect(choosesHost(before)).toBe(true);
  },
);

it.each([
  "https://api.example.com/",
  "https://api.example.com?q=",
  "https://api.example.com#",
  "//example.com/x",
  "/users/",
  "users/",
  "?q=",
  "https://api.example.com",
])("%j does not choose", (before) => {
  expect(choosesHost(before)).toBe(false);
});
