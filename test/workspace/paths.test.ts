/** Paths in both flavours, on whatever machine the test runs. */
import { describe, expect, it } from "vitest";
import {
  folderOf,
  fromFileUrl,
  machinePath,
  normalise,
  pathWithin,
  projectRoot,
  toFileUrl,
} from "../../eslint-plugin/src/workspace/index.js";

describe("pathWithin", () => {
  it.each([
    ["/a/b", "/a/b/c/d.js", "c/d.js"],
    ["/a/b/", "/a/b/c.js", "c.js"],
    ["/a/b", "/a/b", ""],
    ["/a/b", "/a/bc/d.js", undefined],
    ["/a/b", "/a/c.js", undefined],
    ["/a/b", "/a", undefined],
    ["/", "/a.js", "a.js"],
    ["/a", "/a/..b/c.js", "..b/c.js"],
    ["/a", "/A/c.js", undefined],
    ["/a", "/a/b\\c.js", "b\\c.js"],
    ["/my bot", "/my bot/ü ñ.js", "ü ñ.js"],
  ])("of %s and %s is %s on POSIX", (root, path, expected) => {
    expect(pathWithin(root, path, "posix")).toBe(expected);
  });

  it.each([
    ["C:\\a", "C:\\a\\b\\c.js", "b/c.js"],
    ["c:\\A", "C:\\a\\B.js", "B.js"],
    ["C:\\a", "C:/a/b.js", "b.js"],
    ["C:\\", "C:\\a.js", "a.js"],
    ["C:\\a", "C:\\ab\\c.js", undefined],
    ["C:\\a", "D:\\a\\c.js", undefined],
    ["\\\\server\\share\\bot", "\\\\server\\share\\bot\\a.js", "a.js"],
    ["\\\\server\\share\\bot", "\\\\other\\share\\bot\\a.js", undefined],
  ])("of %s and %s is %s on Windows", (root, path, expected) => {
    expect(pathWithin(root, path, "win32")).toBe(expected);
  });
});

describe("machinePath", () => {
  it("is the way back", () => {
    expect(machinePath("/a", "b/c.js", "posix")).toBe("/a/b/c.js");
    expect(machinePath("/a", "", "posix")).toBe("/a");
    expect(machinePath("C:\\a", "b/c.js", "win32")).toBe("C:\\a\\b\\c.js");
  });
});

describe("normalise", () => {
  it.each([
    ["a/./b/../c.js", "a/c.js"],
    ["./a.js", "a.js"],
    ["a/", "a"],
    [".", ""],
    ["", ""],
    ["..a/b.js", "..a/b.js"],
    ["../a.js", undefined],
    ["a/../../b.js", undefined],
    ["..", undefined],
    ["/etc/passwd", undefined],
    ["C:/Windows", undefined],
    ["c:x", undefined],
  ])("of %j is %j", (path, expected) => {
    expect(normalise(path)).toBe(expected);
  });
});

describe("file URLs", () => {
  it.each([
    ["posix", "/my bot/ü#1?.js", "file:///my%20bot/%C3%BC%231%3F.js"],
    ["posix", "/100%/a.js", "file:///100%25/a.js"],
    ["win32", "C:\\my bot\\a.js", "file:///C:/my%20bot/a.js"],
    ["win32", "\\\\server\\share\\a.js", "file://server/share/a.js"],
  ] as const)("on %s: %s", (flavour, path, url) => {
    expect(toFileUrl(path, flavour)).toBe(url);
    expect(fromFileUrl(url, flavour)).toBe(path);
  });

  it("of an editor, which encodes the drive's colon", () => {
    expect(fromFileUrl("file:///c%3A/bot/a.js", "win32")).toBe("c:\\bot\\a.js");
  });

  it.each([
    ["https://example.org/a.js", "posix"],
    ["file:///a%2Fb.js", "posix"],
    ["file:///no-drive/a.js", "win32"],
    ["untitled:Untitled-1", "posix"],
    ["not a url", "posix"],
  ] as const)("%s is no file on %s", (url, flavour) => {
    expect(fromFileUrl(url, flavour)).toBeUndefined();
  });
});

describe("projectRoot", () => {
  const exists =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);

  it("is the outermost folder with a marker, so that the packages of a monorepo are one", () => {
    const files = exists("package.json", "packages/a/package.json", "py/pyproject.toml", "sub/.git");
    expect(projectRoot("packages/a/src/x", files)).toBe("");
    expect(projectRoot("packages/b", files)).toBe("");
    expect(projectRoot("py/lib", exists("py/pyproject.toml", "py/lib/.git"))).toBe("py");
    expect(projectRoot("sub/x/y", exists("sub/x/y/package.json"))).toBe("sub/x/y");
    for (const manifest of ["setup.py", "setup.cfg", "requirements.txt", "Pipfile"])
      expect(projectRoot("bot/handlers", exists(`bot/${manifest}`))).toBe("bot");
  });

  it("is unknown when there is no marker up to the root", () => {
    expect(projectRoot("a/b", exists("../package.json"))).toBeUndefined();
  });
});

it("folderOf", () => {
  expect([folderOf("a/b/c.js"), folderOf("c.js"), folderOf("")]).toEqual(["a/b", "", ""]);
});
