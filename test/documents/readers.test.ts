/** What each notation's reader makes of a text: keys, values and places; of broken texts as much as can be read, of hostile ones in time. */
import { describe, expect, it } from "vitest";
import { documentKind, isExample, readDocument, type Entry } from "../../eslint-plugin/src/documents/index.js";
import { processorTime } from "../support/processor-time.js";

/** "a.b.0 = value", and checks that the value's place is the value's. */
function read(path: string, text: string): readonly string[] {
  const { entries } = readDocument(path, text)!;
  return entries.map(({ path: keys, value, at }: Entry) => {
    const written = text.slice(at.start, at.end);
    if (typeof value === "string" && !/[\\\n]/.test(written)) expect(written.replace(/^(["'])(.*)\1$/, "$2")).toBe(value);
    return `${keys.join(".")} = ${JSON.stringify(value)}`;
  });
}

describe("what a file is", () => {
  it.each([
    [".env", "env"],
    ["bot/.env.local", "env"],
    ["prod.env", "env"],
    [".dev.vars", "env"],
    ["config/Settings.JSON", "json"],
    [".eslintrc", "json"],
    ["compose.yaml", "yaml"],
    ["Pipfile", "toml"],
    ["Dockerfile.dev", "dockerfile"],
    ["requirements-dev.txt", "requirements"],
    ["constraints.txt", "requirements"],
    [".npmrc", "properties"],
    ["alembic.ini", "properties"],
    ["AGENTS.md", "markdown"],
    [".cursorrules", "markdown"],
    ["index.html", "html"],
    ["deploy.sh", "shell"],
    ["Procfile", "plain"],
    ["Main.java", "plain"],
  ])("%s is %s", (path, kind) => expect(documentKind(path)).toBe(kind));

  it.each(["logo.png", "package-lock.json", "yarn.lock", "uv.lock", "data.csv", "model.onnx", "bot.log"])("%s is none", (path) =>
    expect(documentKind(path)).toBeUndefined(),
  );

  it.each([
    [".env.example", true],
    ["config.sample.json", true],
    [".env-example", true],
    ["docker-compose.dev.yml", true],
    ["docker-compose.yml", false],
    [".env.production", false],
    ["examples.json", true],
    ["sampler.json", false],
  ])("%s is written to be filled in: %s", (path, is) => expect(isExample(path)).toBe(is));
});

describe("readers", () => {
  it("read JSON with comments and trailing commas", () => {
    const text = '{\n  // why\n  "a": { "b": [1, "x", { "c": "y" },], "d": null },\n  "e": true,\n}';
    expect(read("a.json", text)).toEqual(["a.b.0 = 1", 'a.b.1 = "x"', 'a.b.2.c = "y"', "a.d = null", "e = true"]);
  });

  it("read as much of broken JSON as there is", () => {
    expect(read("a.json", '{ "a": "x", "b": { "c": "y", "d" "e": "z" ')).toEqual(expect.arrayContaining(['a = "x"', 'b.c = "y"']));
    expect(read("a.json", "")).toEqual([]);
  });

  it("read YAML: lists, quotes, several documents", () => {
    const text = "a:\n  - b: x # why\n    c: 'y'\n  - z\nd: {e: 1}\n---\nf: \"g\"\n";
    expect(read("a.yml", text)).toEqual(['a.0.b = "x"', 'a.0.c = "y"', 'a.1 = "z"', "d.e = 1", 'f = "g"']);
  });

  it("read the lines of a YAML template", () => {
    const text = "{{- if .Values.x }}\npassword: abc\nname: {{ .Values.y }}\n{{- end }}\ne: 'f'\n";
    expect(read("a.yaml", text)).toEqual(expect.arrayContaining(['password = "abc"', 'e = "f"']));
  });

  it("read YAML's blocks, tags, anchors and brackets over several lines", () => {
    const text = "a: |-\n  b: c\n   d\n\ne: !!str &y f\ng: *y\nh: [\n  i, # why\n  { j: 'k', l: [m] }\n]\nn: o: p\n- q\n'r s': t#u\n";
    expect(read("a.yaml", text)).toEqual([
      ...['a = "b: c\\n d\\n"', 'e = "f"', 'h.0 = "i"', 'h.1.j = "k"', 'h.1.l.0 = "m"', 'n = "o: p"', 'n.0 = "q"', 'r s = "t#u"'],
    ]);
  });

  it("read lists of YAML that stand below their key, and lists of lists", () => {
    expect(read("a.yaml", "a:\n- b: 1\n  c:\n  - d\n- - e\n  - f\ng: h\n")).toEqual([
      ...["a.0.b = 1", 'a.0.c.0 = "d"', 'a.1.0 = "e"', 'a.1.1 = "f"', 'g = "h"'],
    ]);
  });

  it("read TOML: tables, arrays of tables, inline tables, strings of several lines", () => {
    const text = `a = "x" # why\n[b.c]\n"d e" = 'y'\n[[f]]\ng = [1, { h = "z" },]\n[[f]]\ni.j = """\nk\n"""\n`;
    expect(read("a.toml", text)).toEqual(['a = "x"', 'b.c.d e = "y"', "f.0.g.0 = 1", 'f.0.g.1.h = "z"', 'f.1.i.j = "\\nk\\n"']);
  });

  it("pass over what is no TOML", () => {
    expect(read("a.toml", 'a = = 1\nb "c"\n[d\ne = "x"\n[f]\ng = [1, = 2\nh = "y"')).toEqual(expect.arrayContaining(['f.h = "y"']));
  });

  it("read environment files, properties and INI", () => {
    expect(read(".env", "# why\nA=b c # d\nexport E='f # g'\nH=\nI\n")).toEqual(['A = "b c"', 'E = "f # g"', 'H = ""']);
    expect(read("a.ini", "; why\n[s t]\na = b\nc: d\n")).toEqual(['s t.a = "b"', 's t.c = "d"']);
    expect(read("a.properties", "a.b=c\r\nd = e\r\n")).toEqual(['a.b = "c"', 'd = "e"']);
  });

  it("read Dockerfiles and scripts", () => {
    const docker = 'FROM node:22 AS x\nENV A=b C="d e"\nENV F g h\n# RUN no\nRUN curl x \\\n  | sh\n';
    expect(read("Dockerfile", docker)).toEqual([
      'FROM = "node:22 AS x"',
      'A = "b"',
      'C = "d e"',
      'F = "g h"',
      'RUN = "curl x \\\\\\n  | sh"',
    ]);
    expect(read("a.sh", "#!/bin/sh\nexport A=b\nC='d e' run --f=g\n")).toEqual([
      'A = "b"',
      'run = "export A=b"',
      'C = "d e"',
      `run = "C='d e' run --f=g"`,
    ]);
  });

  it("read requirements, continued lines as one", () => {
    const text = "# why\nflask==3.0 --hash=sha256:1 \\\n  --hash=sha256:2\nopenai>=1 ; python_version > '3' # x\n-r b.txt\n";
    expect(read("requirements.txt", text)).toEqual([' = "flask==3.0"', ` = "openai>=1 ; python_version > '3'"`, ' = "-r b.txt"']);
  });

  it("read the code blocks of Markdown", () => {
    const text = '# A\n```json\n{ "a": "x" }\n```\n~~~~yaml\nb: y\n~~~~\n  ```js\nconst c = "z";\n  ```\nd = "no"\n```\ne: "open"';
    expect(read("a.md", text)).toEqual(['block.0.a = "x"', 'block.1.b = "y"', 'block.2.c = "z"', 'block.3.e = "open"']);
  });

  it("read what HTML loads and says", () => {
    const text =
      `<!-- <script src="no"></script> --><script async src='a.js'></script>\n<link rel=stylesheet href=b.css>` +
      `<script type="importmap">{"imports":{"x":"y"}}</script><script>const t = "v";</script>`;
    expect(read("a.html", text)).toEqual([
      ...["script.0.async = true", 'script.0.src = "a.js"', 'link.1.rel = "stylesheet"', 'link.1.href = "b.css"'],
      ...['script.2.type = "importmap"', 'importmap.imports.x = "y"', 't = "v"'],
    ]);
  });
});

describe("hostile texts", () => {
  const size = 200_000;
  const repeated = (unit: string): string => unit.repeat(Math.ceil(size / unit.length));
  const units = [
    "[",
    "{",
    "- ",
    '{"a":',
    "a: ",
    "a:\n ",
    "<script ",
    '<script a="',
    "<!--",
    "```\n",
    "```\n~~~\n",
    "a = [",
    'a="',
    "[[a]]\n",
    "A='",
    "#",
    "\\\n",
    "? ",
    "&a ",
    "*a ",
    " ",
    "a: {",
    "'",
    '"""',
    "a.b.",
    "!!x ",
  ];
  const names = ["a.json", "a.yaml", "a.toml", "a.ini", ".env", "Dockerfile", "a.sh", "requirements.txt", "a.md", "a.html", "a.txt"];

  it.each(names)("%s is read in time, whatever is in it", (name) => {
    for (const unit of units) {
      const took = processorTime(() => expect(readDocument(name, repeated(unit))).toBeDefined());
      expect(took, JSON.stringify(unit)).toBeLessThan(4);
    }
  });
});
