/** How documents are named and told apart: URIs in every spelling, languages in every editor's words. */
import { describe, expect, it } from "vitest";
import { analysedPath } from "../../server/src/languages.js";
import { parentUri, parseUri, pathWithin, uriWithin } from "../../server/src/uris.js";

const within = (folder: string, uri: string) => pathWithin(parseUri(folder), parseUri(uri));

describe("the path of a document within a folder", () => {
  it.each([
    ["file:///home/a", "file:///home/a/src/b.ts", "src/b.ts"],
    ["file:///home/a/", "file:///home/a/b.ts", "b.ts"],
    ["file:///home/a%20b", "file:///home/a b/%C3%A4.ts", "ä.ts"],
    ["file:///c%3A/Bots/One", "file:///C:/bots/one/Src/b.ts", "Src/b.ts"],
    ["file:///C:/Bots", "file:///c%3a/Bots/b.ts", "b.ts"],
    ["file://server/share", "file://SERVER/Share/b.ts", "b.ts"],
    ["vscode-remote://ssh-remote%2Bhost/home/a", "vscode-remote://ssh-remote%2Bhost/home/a/b.ts", "b.ts"],
    ["file:///", "file:///b.ts", "b.ts"],
  ])("%s holds %s", (folder, uri, path) => expect(within(folder, uri)).toBe(path));

  it.each([
    ["file:///home/a", "file:///home/ab/c.ts"],
    ["file:///home/a", "file:///home/A/c.ts"],
    ["file:///home/a", "untitled:/home/a/c.ts"],
    ["file:///home/a", "file://host/home/a/c.ts"],
    ["file:///home/a", "no uri at all"],
    ["file:///c%3A/a", "file:///d%3A/a/b.ts"],
  ])("%s does not hold %s", (folder, uri) => expect(within(folder, uri)).toBeUndefined());

  it("survives text that is badly encoded", () => expect(within("file:///home/%zz", "file:///home/%zz/b.ts")).toBe("b.ts"));
});

describe("the URI of a path", () => {
  it("has every segment encoded", () => {
    expect(uriWithin("file:///home/a", "ö #?%/x.ts")).toBe("file:///home/a/%C3%B6%20%23%3F%25/x.ts");
    expect(uriWithin("file:///home/a/", "x\uD800.ts")).toBe("file:///home/a/x%EF%BF%BD.ts");
  });

  it("of the folder ends with a slash", () => {
    expect(parentUri("file:///home/a/b.ts")).toBe("file:///home/a/");
    expect(parentUri("file:///home/a/b.ts?x=/y#/z")).toBe("file:///home/a/");
  });
});

describe("the language", () => {
  it.each([
    ["a.ts", "typescript", "a.ts"],
    ["a.mjs", "javascript", "a.mjs"],
    ["A.JS", "javascript", "A.JS"],
    ["a.txt", "typescript", "a.txt.ts"],
    ["Untitled-1", "typescriptreact", "Untitled-1.tsx"],
    ["a.ts", "TypeScript", "a.ts"],
    ["a.conf", "typescript.tsx", "a.conf.tsx"],
    ["a.conf", "jsx", "a.conf.jsx"],
    ["src.ts/script", "javascript", "src.ts/script.js"],
    ["a.vue", "vue", "a.vue"],
    ["a.ts", "an-editor's-own-name", "a.ts"],
    ["a.py", "python", "a.py"],
    ["run", "python", "run.py"],
    ["a.py", "magicpython", "a.py"],
  ])("%s in %s is analysed as %s", (path, language, expected) => expect(analysedPath(path, language)).toBe(expected));

  it.each([
    ["a.rb", "ruby"],
    ["a.ts", "plaintext"],
    ["a.rs", "an-editor's-own-name"],
    ["ts", "an-editor's-own-name"],
    ["a.js", "json"],
  ])("%s in %s is none of ours", (path, language) => expect(analysedPath(path, language)).toBeUndefined());
});
