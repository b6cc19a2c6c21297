/** What the suggestion of no-insecure-cookie writes, in each form of the call. */
import { describe, expect, it } from "vitest";
import { createLinter } from "../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../eslint-plugin/src/workspace/memory.js";
import { applySuggestion } from "./support/annotations.js";

function suggested(file: string, before: string, call: string): string | undefined {
  const text = `${before}    ${call}\n${file.endsWith(".js") ? "});\n" : ""}`;
  const report = createLinter(memoryWorkspace([[file, text]]), { preset: "strict" }).lint(file);
  const finding = report?.findings.find(({ rule }) => rule === "no-insecure-cookie");
  expect(finding, call).toBeDefined();
  return finding?.suggestions[0] && applySuggestion(text, finding, 0).slice(before.length + 4, -(file.endsWith(".js") ? 5 : 1));
}

describe("the flags of a cookie", () => {
  const express = 'require("express")().get("/", (req, res) => {\n';
  it.each([
    ['res.cookie("sid", id());', 'res.cookie("sid", id(), { secure: true, httpOnly: true, sameSite: "lax" });'],
    ['res.cookie("sid", id(), {});', 'res.cookie("sid", id(), { secure: true, httpOnly: true, sameSite: "lax" });'],
    ['res.cookie("sid", id(), { httpOnly: true });', 'res.cookie("sid", id(), { secure: true, sameSite: "lax", httpOnly: true });'],
    [
      'res.cookie("lang", id(), { httpOnly: true, sameSite: "lax", secure: false });',
      'res.cookie("lang", id(), { httpOnly: true, sameSite: "lax", secure: true });',
    ],
  ])("%s", (call, after) => expect(suggested("bot.js", express, call)).toBe(after));

  const flask = "from flask import Flask, make_response\napp = Flask(__name__)\n@app.get('/')\ndef view():\n    r = make_response('')\n";
  it.each([
    ['r.set_cookie("sid", id())', 'r.set_cookie("sid", id(), secure=True, httponly=True, samesite="Lax")'],
    ['r.set_cookie("sid", id(), httponly=True,)', 'r.set_cookie("sid", id(), httponly=True, secure=True, samesite="Lax",)'],
    [
      'r.set_cookie("lang", id(), samesite="Lax", httponly=True, secure=False)',
      'r.set_cookie("lang", id(), samesite="Lax", httponly=True, secure=True)',
    ],
  ])("%s", (call, after) => expect(suggested("bot.py", flask, call)).toBe(after));
});
