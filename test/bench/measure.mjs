/** Times whole processes, one at a time, and compares the times of each round: what disturbs one process is likely to disturb its round. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PROBE = pathToFileURL(join(import.meta.dirname, "probe.mjs")).href;

/** Starts a program that is not Node and leaves behind what it used, as the probe does. */
const CHILD = `
import json, os, resource, subprocess, sys
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
told = {"userCPUTime": used.ru_utime * 1e6, "systemCPUTime": used.ru_stime * 1e6, "maxRSS": used.ru_maxrss}
json.dump(told, open(os.environ["BENCH_USAGE"], "w"))
sys.exit(code)`;

/**
 * Seconds on the clock and of the processor, and megabytes, of one process: `args` of Node, or the words of another `command`, which needs
 * python3. Throws when it fails.
 */
export function time({ name, args, command }, cwd, home) {
  const usage = join(home, "usage.json");
  const [program, ...rest] = command ? ["python3", "-c", CHILD, ...command] : [process.execPath, "--import", PROBE, ...args];
  const started = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, rest, {
    cwd,
    env: { ...process.env, BENCH_USAGE: usage },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  // Linters end with 1 when they have something to report.
  if (status !== 0 && status !== 1) throw new Error(`${name} failed (${error?.message ?? `code ${status}`})\n${stderr.slice(-2000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, "utf8"));
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

/** `rounds` times of every contestant, in turn; who begins changes with every round. */
export function measure(contestants, rounds, cwd, home, progress) {
  const names = Object.keys(contestants);
  const results = [];
  for (let round = 0; round < rounds; round++) {
    const order = names.map((_, index) => names[(index + round) % names.length]);
    progress(`round ${round + 1} of ${rounds}`);
    results.push(Object.fromEntries(order.map((name) => [name, time(contestants[name], cwd, home)])));
  }
  return results;
}

/** Smallest, middle and largest. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: sorted[0], median, max: sorted.at(-1) };
}
