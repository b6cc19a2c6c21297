/** Known vulnerabilities: Python's order of versions, OSV's ranges, what lock files say is installed, and how a database is given. */
import { deflateRawSync } from "node:zlib";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Advisories } from "../eslint-plugin/src/advisories/advisories.js";
import { comparePython, parsePython } from "../eslint-plugin/src/advisories/pep440.js";
import { run } from "./cli/run.js";
import { temporaryFolder } from "./support/temporary.js";

/** As published: identifiers, packages and ranges are those of the advisories. */
const RECORDS = [
  {
    id: "GHSA-3h5v-q93c-6h6q",
    aliases: ["CVE-2024-37890"],
    summary: "ws affected by a DoS when handling a request with many HTTP headers",
    affected: [
      {
        package: { ecosystem: "npm", name: "ws" },
        ranges: [
          { type: "SEMVER", events: [{ introduced: "2.1.0" }, { fixed: "5.2.4" }] },
          { type: "SEMVER", events: [{ introduced: "6.0.0" }, { fixed: "6.2.3" }] },
          { type: "SEMVER", events: [{ introduced: "7.0.0" }, { fixed: "7.5.10" }] },
          { type: "SEMVER", events: [{ introduced: "8.0.0" }, { fixed: "8.17.1" }] },
        ],
      },
    ],
  },
  {
    id: "GHSA-fprp-p869-w6q2",
    aliases: ["CVE-2023-29374"],
    summary: "LangChain vulnerable to code injection",
    affected: [
      {
        package: { ecosystem: "PyPI", name: "langchain" },
        ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { last_affected: "0.0.131" }] }],
      },
    ],
  },
  {
    id: "GHSA-v8vj-cv27-hjv8",
    aliases: ["CVE-2024-27444"],
    summary: "LangChain Experimental vulnerable to arbitrary code execution",
    affected: [
      {
        package: { ecosystem: "PyPI", name: "langchain-experimental" },
        ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "0.0.52" }] }],
      },
    ],
  },
];

function database(...records: readonly unknown[]): Advisories {
  const advisories = new Advisories();
  advisories.add(records);
  return advisories;
}

describe("Python's versions", () => {
  // The order that the package "packaging" gives.
  const ORDER =
    "0.0.132 1.dev0 1.0.dev456 1.0a1 1.0a2.dev456 1.0a12.dev456 1.0a12 1.0b1.dev456 1.0b2 1.0b2.post345.dev456 1.0b2.post345 1.0rc1.dev456 1.0rc1 1.0 1.0+abc.5 1.0+abc.7 1.0+5 1.0.post0.dev1 1.0.post456.dev34 1.0.post456 1.0.15 1.1.dev1 2.0 1!0.1".split(
      " ",
    );

  it("follow each other", () => {
    ORDER.forEach((a, i) =>
      ORDER.forEach((b, j) => expect(Math.sign(comparePython(parsePython(a)!, parsePython(b)!)), `${a} and ${b}`).toBe(Math.sign(i - j))),
    );
  });

  it("are the same in several spellings, and some are none", () => {
    for (const [a, b] of [
      ["1.0", "1"],
      ["v1.0-alpha.1", "1.0a1"],
      ["1.0-1", "1.0.post1"],
      ["1.0C2", "1.0rc2"],
      ["1.0+A_b", "1.0+a.b"],
    ] as const)
      expect(comparePython(parsePython(a)!, parsePython(b)!), `${a} and ${b}`).toBe(0);
    for (const wrong of ["", "latest", "1.0.x", "1..0", "1.0+"]) expect(parsePython(wrong), wrong).toBeUndefined();
  });
});

describe("a database in OSV's format", () => {
  const ids = (ecosystem: "npm" | "PyPI", name: string, version: string): readonly string[] =>
    database(...RECORDS)
      .of(ecosystem, name, version)
      .map(({ id, fixed }) => `${id} ${fixed}`);

  it.each([
    ["npm", "ws", "8.17.0", "GHSA-3h5v-q93c-6h6q 8.17.1"],
    ["npm", "ws", "8.17.1", undefined],
    ["npm", "ws", "5.2.3", "GHSA-3h5v-q93c-6h6q 5.2.4"],
    ["npm", "ws", "6.2.3", undefined],
    ["npm", "ws", "2.0.0", undefined],
    ["npm", "langchain", "0.0.131", undefined],
    ["PyPI", "langchain", "0.0.131", "GHSA-fprp-p869-w6q2 undefined"],
    ["PyPI", "langchain", "0.0.132", undefined],
    ["PyPI", "LangChain_Experimental", "0.0.52rc1", "GHSA-v8vj-cv27-hjv8 0.0.52"],
    ["PyPI", "langchain-experimental", "0.0.52", undefined],
    ["PyPI", "langchain", "latest", undefined],
  ] as const)("%s %s %s", (ecosystem, name, version, expected) =>
    expect(ids(ecosystem, name, version)).toEqual(expected ? [expected] : []),
  );

  it("counts lists of versions, and neither what was withdrawn nor what is of another form", () => {
    const [record] = RECORDS;
    const listed = { id: "A", affected: [{ package: { ecosystem: "npm", name: "a" }, versions: ["1.0.0"] }] };
    expect(database(listed).of("npm", "a", "1.0.0")).toHaveLength(1);
    expect(database({ ...record, withdrawn: "2024-01-01T00:00:00Z" }).size).toBe(0);
    for (const wrong of [
      null,
      1,
      "x",
      {},
      { id: 1 },
      { id: "A", affected: [null, { package: null }, { package: { name: "a", ecosystem: "Go" } }] },
    ])
      expect(database(wrong).size).toBe(0);
  });
});

const LOCKS: Readonly<Record<string, string>> = {
  "package-lock.json":
    '{ "lockfileVersion": 3, "packages": { "": { "version": "1.0.0" }, "node_modules/a/node_modules/ws": { "version": "8.16.0" } } }',
  "npm-shrinkwrap.json": '{ "dependencies": { "a": { "version": "1.0.0", "dependencies": { "ws": { "version": "8.16.0" } } } } }',
  "yarn.lock": '# yarn lockfile v1\n\n"ws@^8.0.0", ws@~8.16.0:\n  version "8.16.0"\n  resolved "x"\n',
  "pnpm-lock.yaml":
    "lockfileVersion: '9.0'\npackages:\n\n  ws@8.16.0:\n    resolution: {integrity: x}\nsnapshots:\n\n  ws@8.16.0(bufferutil@4.0.8):\n    optional: true\n",
  "package.json": '{ "dependencies": { "ws": "8.16.0", "a": "^1.0.0" } }',
  "poetry.lock": '[[package]]\nname = "langchain"\nversion = "0.0.100"\n\n[[package]]\nname = "a"\nversion = "0.0.100"\n',
  "uv.lock": 'version = 1\n\n[[package]]\nname = "langchain"\nversion = "0.0.100"\n',
  "Pipfile.lock": '{ "default": { "langchain": { "version": "==0.0.100" } } }',
  "requirements.txt": "langchain==0.0.100 ; python_version > '3'\nws==8.16.0\n",
  "pyproject.toml": '[project]\nname = "bot"\ndependencies = ["langchain==0.0.100"]\n',
};

describe("--advisories", () => {
  const found = (root: string, given: string, ...more: readonly string[]): readonly string[] => {
    const { out, err, code } = run(root, ["--format", "json", "--advisories", given, ...more]);
    expect(code, err).toBeLessThan(2);
    const { findings } = JSON.parse(out) as { findings: readonly { file: string; rule: string; message: string }[] };
    return findings
      .filter(({ rule }) => rule === "no-vulnerable-dependency")
      .map(({ file, message }) => `${file} ${/has (\S+)/.exec(message)?.[1]}`);
  };

  it("finds what is installed, in lock files and manifests", () => {
    const root = temporaryFolder({ ...LOCKS, "db/records.json": JSON.stringify(RECORDS) });
    const npm = ["npm-shrinkwrap.json", "package-lock.json", "package.json", "pnpm-lock.yaml", "yarn.lock"];
    const python = ["Pipfile.lock", "poetry.lock", "pyproject.toml", "requirements.txt", "uv.lock"];
    const expected = [...npm.map((file) => `${file} GHSA-3h5v-q93c-6h6q`), ...python.map((file) => `${file} GHSA-fprp-p869-w6q2`)];
    expect([...found(root, "db")].sort()).toEqual(expected.sort());
    expect(found(root, "db/records.json")).toHaveLength(10);
    expect(found(root, "db", "--rule", "no-vulnerable-dependency:off")).toEqual([]);
  });

  it("reads zip archives", () => {
    const root = temporaryFolder({ "requirements.txt": "langchain==0.0.100\n" });
    writeFileSync(join(root, "all.zip"), zip("GHSA-fprp-p869-w6q2.json", JSON.stringify(RECORDS[1])));
    expect(found(root, "all.zip")).toEqual(["requirements.txt GHSA-fprp-p869-w6q2"]);
  });

  it("says what is wrong", () => {
    const root = temporaryFolder({ "a.json": "{}", "a.js": "" });
    for (const given of ["nowhere", "a.json", "http://osv.dev/all.zip"]) {
      const { code, err } = run(root, ["--advisories", given]);
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("--advisories") as string });
    }
  });
});

/** An archive of one file. */
function zip(name: string, text: string): Buffer {
  const packed = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
