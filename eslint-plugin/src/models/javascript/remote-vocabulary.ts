/** Tool servers that a package runner fetches when they are started: which arguments name a package without a fixed version. */
import type { ArgPath, Sink, When } from "../../engine/summary.js";

const NODE = ["npx", "bunx", "pnpx"];
const PYTHON = ["uvx"];
const YES = ["-y", "--yes", "-q"];
/** Tools of the program's own `node_modules` that only run one of its files. */
const OWN_TOOLS = "(?!(?:tsx|ts-node|tsc|node|nodemon|next|vite|jest|run)$)";
const NAME = String.raw`(?:@[\w.-]+/)?[A-Za-z][\w.-]*`;
const MOVING = String.raw`^${NAME}@(?:latest|next|canary|beta|alpha|nightly|main|dev)$`;
const ELSEWHERE = String.raw`^(?:git\+|https?:|git:|github:)(?!.*[@#][0-9a-f]{7,40}$)`;
const BARE = `^${OWN_TOOLS}${NAME}$`;

/** `command` and `args` are where the call has them: `0.command`, `0.args`. */
export function fetchedServer(command: ArgPath, args: ArgPath): readonly Sink[] {
  const sink = (index: number, pattern: string, runners: readonly string[], before: readonly string[], possible: boolean): Sink => {
    const arg: ArgPath = `${args}.${index}`;
    const when: When[] = [
      { arg: command, is: runners },
      { arg, matches: pattern },
    ];
    if (index > 0) when.push({ arg: `${args}.${index - 1}`, is: before });
    const use = possible
      ? "a tool server is fetched in whatever version is the newest"
      : "a tool server is fetched from a place that moves";
    return { arg, kind: "remote-code", fact: true, ...(possible ? { possible: true as const } : {}), when, detail: { use } };
  };
  return [
    ...[0, 1].flatMap((index) => [
      sink(index, MOVING, NODE, YES, false),
      sink(index, ELSEWHERE, NODE, YES, false),
      sink(index, BARE, NODE, YES, true),
    ]),
    sink(0, MOVING, PYTHON, [], false),
    sink(1, ELSEWHERE, PYTHON, ["--from"], false),
    sink(0, BARE, PYTHON, [], true),
  ];
}

/** A prompt of a public collection, in the state it is in when it is asked for. */
export function pulled(arg: ArgPath): Sink {
  const detail = { use: "a prompt is fetched that its owner may change", instead: "its commit (`owner/prompt:50442af1`)" };
  return { arg, kind: "remote-code", fact: true, possible: true, when: [{ arg, matches: "^[^:/]+/[^:/]+$" }], detail };
}
