/** No report, no cache and no fingerprint has a character that only a secret's owner knows, whatever the format and the file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FAKE_IDS, fakeLine, fakeSecret } from "../support/fake-secrets.js";
import { temporaryFolder } from "../support/temporary.js";
import { run } from "./run.js";

const CACHE = ".cache/findings.json";
const secrets = FAKE_IDS.map((id) => ({ id, value: fakeSecret(id, 3), line: fakeLine(id, 3) }));
const quotable = secrets.filter(({ value }) => /^[^"'`\\\s]+$/u.test(value));
const variable = (id: string): string => `${id.replaceAll("-", "_")}_key`;

const FILES = {
  "package.json": "{}",
  "bot.js": quotable.map(({ id, value }) => `const ${variable(id)} = "${value}";`).join("\n"),
  "bot.py": quotable.map(({ id, value }) => `${variable(id)} = "${value}"`).join("\n"),
  "settings.json": JSON.stringify(Object.fromEntries(quotable.map(({ id, value }) => [variable(id), value])), undefined, 2),
  "settings.yaml": quotable.map(({ id, value }) => `${variable(id)}: "${value}"`).join("\n"),
  ".env": quotable.map(({ id, value }) => `${variable(id).toUpperCase()}=${value}`).join("\n"),
  "notes.md": secrets.map(({ line }) => `    ${line}\n`).join("\n"),
};

/** The end of a value is its owner's alone, but for the constant end of an address. */
function owned(value: string): string {
  const password = /:\/\/[^:]*:([^@]+)@/u.exec(value)?.[1];
  return password ?? value.replace(/(?:\\n|[-=\s]|END|PRIVATE|KEY|[./:"'])+$/u, "").slice(-10);
}

describe("secrets are masked", () => {
  it.each(["stylish", "json", "sarif"])("in %s and its cache", (format) => {
    const root = temporaryFolder(FILES);
    for (let round = 0; round < 2; round++) {
      const { out, err } = run(root, ["--format", format, "--verbose", "--cache", "--cache-location", CACHE]);
      const texts = [out, err, readFileSync(join(root, CACHE), "utf8")];
      expect(out.match(/no-hardcoded-secrets/gu)?.length).toBeGreaterThan(FAKE_IDS.length);
      for (const { id, value } of secrets) for (const text of texts) expect(text.includes(owned(value)), id).toBe(false);
    }
  });
});
