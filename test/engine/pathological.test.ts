/** Hostile and machine-made programs: every one ends without an exception and within its budget, and says so when it was cut short. */
import { describe, expect, it } from "vitest";
import { analyseText } from "../../eslint-plugin/src/analysis.js";
import type { FileAnalysis } from "../../eslint-plugin/src/engine/finding.js";
import { DEFAULT_BUDGET } from "../../eslint-plugin/src/engine/program.js";

const HEAD = `const { exec } = require("child_process");\nconst app = require("express")();\n`;
/** The last thing each program does: reached or given up, never forgotten silently. */
const TAIL = `\napp.get("/", (req, res) => { exec(req.query.q); });\n`;

const times = (count: number, make: (i: number) => string, glue = "\n"): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(glue);

function analyse(program: string): FileAnalysis {
  const path = "index.js";
  return analyseText(path, `${HEAD}${program}${TAIL}`);
}

/** Programs that must be understood to the end. */
const WHOLE: Readonly<Record<string, string>> = {
  "a switch of 3,000 cases": `function f(x) { let y; switch (x) { ${times(3000, (i) => `case ${i}: y = ${i}; break;`)} } return y; } f(process.argv[2]);`,
  "20,000 appends to a text": `let s = ""; ${times(20_000, (i) => `s += "line ${i}";`)} exec(s);`,
  "20,000 appends of unknown text": `let s = ""; ${times(20_000, (i) => `s += process.argv[${i}];`)}`,
  "an object of 20,000 fields": `const table = { ${times(20_000, (i) => `k${i}: ${i}`, ",")} }; console.log(table[process.argv[2]]);`,
  "an object filled by 5,000 assignments": `const o = {}; ${times(5000, (i) => `o.k${i} = ${i};`)}`,
  "a map filled by 5,000 calls": `const m = new Map(); ${times(5000, (i) => `m.set("k${i}", ${i});`)}`,
  "a list filled by 5,000 calls": `const l = []; ${times(5000, (i) => `l.push(${i});`)}`,
  "a template of 5,000 holes": `const t = \`${times(5000, (i) => `\${process.argv[${i}]} text `, "")}\`; exec(t);`,
  "a value that holds itself": `const a = { n: 1 }; a.self = a; a.list = [a]; a.list.push(a.list); const b = { ...a, a }; a.b = b; JSON.stringify(a); console.log(a.self.self.b.a.list[0].self);`,
  "spreads of long lists": `const a = [${times(400, String, ",")}]; const b = [${times(40, () => "...a", ",")}]; const c = [...b, ...b]; Math.max(...c); console.log(...c);`,
  "2,000 functions that call the next":
    times(2000, (i) => `function f${i}(x) { return f${i + 1}(x); }`) + `function f2000(x) { return x; } f0("a");`,
  "a chain of 2,000 promises": `let p = Promise.resolve(1)${times(2000, () => ".then((x) => x)", "")};`,
  "1,000 listeners": `const { EventEmitter } = require("events"); const e = new EventEmitter(); ${times(1000, (i) => `e.on("a", (x) => x + ${i}); e.emit("a", ${i});`)}`,
  "mutually recursive closures": `const f = (g, n) => g(f, n - 1); const h = (g, n) => (n > 0 ? g(h, n) : g(h, n - 1)); f(h, 9); h(f, 9); f(f, 1); const y = (x) => x(x); y(y);`,
};

/** Programs that may be given up, as long as the result says so. */
const BOUNDED: Readonly<Record<string, string>> = {
  "5,000 else-ifs": `function f(x) { let y; if (x === -1) y = 0; ${times(5000, (i) => `else if (x === ${i}) y = ${i};`)} return y; } f(process.argv[2]);`,
  "a list of 50,000 objects": `const rows = [${times(50_000, (i) => `{ id: ${i}, name: "n${i}" }`, ",")}]; for (const row of rows) console.log(row.name);`,
  "a template of a million characters": `const t = \`${"x".repeat(1_000_000)}\${process.argv[2]}\`; exec(t);`,
  "14 nested loops": `let a = 0; ${times(14, (i) => `for (let i${i} = 0; i${i} < 9; i${i}++) {`, " ")} a = a + i0; ${"}".repeat(14)}`,
  "14 nested loops over changing data": `let a0 = "x"; ${times(14, (i) => `let a${i + 1} = "y"; while (process.argv[${i}]) { a${i} = a${i + 1} + process.argv[${i}];`, " ")} ${"}".repeat(14)}`,
  "an exponential tree of calls":
    times(30, (i) => `function f${i}(x, y) { return f${i + 1}(x + ${i}, y) + f${i + 1}(y, { x }); }`) +
    `function f30(x) { return x; } f0(process.argv[2], {});`,
  "an exponential tree of closures": `const d = (f) => (x) => f(f(x)); let g = (x) => x + 1; ${times(20, () => "g = d(g);")} g(process.argv[2]);`,
  "100,000 functions": times(100_000, (i) => `function f${i}(x) { return x; }`),
  "10,000 exported functions that query": times(10_000, (i) => `exports.f${i} = (db, x) => db.query("SELECT " + x);`),
  "a chain of 3,000 classes": `class C0 { run(x) { return x; } } ${times(3000, (i) => `class C${i + 1} extends C${i} { m${i}() { return super.run(1); } }`)} new C3000().run(1);`,
  "400 callbacks in each other": `const go = (f) => f(1); ${times(400, () => "go((x) => {", " ")} ${"});".repeat(400)}`,
  "10,000 nested callbacks": `const go = (f) => f(1); ${times(10_000, () => "go((x) => {", " ")} ${"});".repeat(10_000)}`,
  "300 nested ternaries": `const v = ${times(300, (i) => `process.argv[${i}] ? ${i} :`, " ")} 0;`,
  "many branches of a value": `let v = {}; ${times(3000, (i) => `if (process.argv[${i}]) v = { ${`k${i}`}: v };`)} JSON.stringify(v);`,
};

describe("programs analysed to the end", () => {
  for (const [name, program] of Object.entries(WHOLE)) {
    it(name, () => {
      const { truncated, steps, hits } = analyse(program);
      expect(truncated).toBeUndefined();
      expect(steps).toBeLessThanOrEqual(DEFAULT_BUDGET);
      expect(hits.some((hit) => hit.kind === "command" && hit.confidence === "confirmed" && hit.flows[0]?.source === "http")).toBe(true);
    });
  }
});

describe("programs that may be cut short", () => {
  for (const [name, program] of Object.entries(BOUNDED)) {
    it(name, () => {
      const { truncated, steps, hits } = analyse(program);
      expect(steps).toBeLessThanOrEqual(DEFAULT_BUDGET + 1000);
      const found = hits.some((hit) => hit.kind === "command" && hit.flows[0]?.source === "http");
      expect(found || truncated?.startsWith("analysis truncated")).toBeTruthy();
    });
  }
});

it("says so when the budget is used up", () => {
  const path = "index.js";
  const text = `${HEAD}${times(200, (i) => `function f${i}(x) { return x + ${i}; } f${i}(1);`)}${TAIL}`;
  const whole = analyseText(path, text);
  const cut = analyseText(path, text, undefined, 500);
  expect(whole.truncated).toBeUndefined();
  expect(cut.truncated).toMatch(/^analysis truncated: /);
  expect(cut.steps).toBeLessThan(whole.steps);
});

it("follows what a function starts that nobody calls for a while only, and reads the function itself to its end", () => {
  const helpers = times(1000, (i) => `function f${i}(x) { return [${times(40, (j) => `x + ${i + j}`, ",")}]; }`);
  const calls = times(1000, (i) => `f${i}(process.argv[${i}]);`);
  const run = (wrap: (body: string) => string): FileAnalysis => analyse(`${helpers}${wrap(`${calls} exec(process.argv[2]);`)}`);
  const called = run((body) => `const start = () => { ${body} }; start();`);
  const alone = run((body) => `exports.start = () => { ${body} };`);
  for (const { truncated, hits } of [called, alone]) {
    expect(truncated).toBeUndefined();
    expect(hits.filter((hit) => hit.kind === "command")).toHaveLength(2);
  }
  expect(alone.steps).toBeLessThan(called.steps / 2);
});
