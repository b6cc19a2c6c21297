/**
 * Programs and scripts that are fetched in the clear, or from another host as they are by then: by tools of a shell, by packages that save what
 * an address gives, by a page. Whoever is on the way puts another program in their place.
 */
import type { Library, Sink, SinkDetail, When } from "../../engine/summary.js";

const FAR = "http://(?!localhost|127\\.|0\\.0\\.0\\.0|10\\.|192\\.168\\.|\\[|[\\w-]{1,60}(?:[:/]|$)|\\uFFFC)";
const IN_THE_CLEAR: SinkDetail = {
  use: "a download that anybody on the way may change",
  instead: "`https:`, and a hash that is checked",
  cwe: [494, 829],
};

/** `curl http://…`, as a command line or as a program with arguments. */
const fact = (arg: string, ...when: readonly When[]): Sink => ({ arg, kind: "transport", fact: true, when, detail: IN_THE_CLEAR });
const line = fact("0", { arg: "0", matches: `(?:^|[\\s;&|(])(?:curl|wget|aria2c)\\s[^|;&]{0,300}${FAR}` });
const listed = fact("1", { arg: "0", matches: "^(?:.{0,100}/)?(?:curl|wget|aria2c)(?:\\.exe)?$" }, { arg: "1.[]", matches: `^${FAR}` });
const programs = {
  ...Object.fromEntries(["exec", "execSync"].map((name) => [name, [line]])),
  ...Object.fromEntries(["execFile", "execFileSync", "spawn", "spawnSync"].map((name) => [name, [listed]])),
};

/** A script's address of another host, in the clear or as the page itself is fetched. */
const SCRIPT: SinkDetail = {
  use: "a script of another host, which anybody on the way may change,",
  instead: "`https:` and the script's hash (`integrity`), or a copy of your own",
  cwe: [830, 829],
};
const foreign = (arg: string, matches: string): Sink => ({
  arg,
  kind: "remote-code",
  fact: true,
  possible: true,
  when: [{ arg, matches }],
  detail: SCRIPT,
});
const source = [foreign("0", `^(?:${FAR}|//[\\w-]{1,60}\\.)`)];
const written = [foreign("0", `<(?:script|iframe)\\b[^>]{0,200}\\bsrc\\s?=\\s?["']?(?:${FAR}|//[\\w-]{1,60}\\.)`)];

export const library: Library = {
  name: "downloads",
  modules: { nugget: "nugget", "download-file": "nugget", "electron-download": "nugget" },
  types: { nugget: { call: { sinks: [{ arg: "0", kind: "url", detail: { use: "download" } }] } } },
  also: {
    child_process: programs,
    "dom.Script": { src: source },
    "dom.Frame": { src: source },
    "dom.Document": { write: written, writeln: written },
  },
};
