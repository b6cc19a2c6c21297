/** Python's versions in their order (PEP 440). Knows versions only; ranges are OSV's. */

interface Parsed {
  readonly epoch: number;
  readonly release: readonly number[];
  /** Of pre-releases: a, b, rc. */
  readonly pre: readonly [string, number] | undefined;
  readonly post: number | undefined;
  readonly dev: number | undefined;
  readonly local: readonly string[];
}

const VERSION =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|beta|preview|pre|a|b|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z\d]+(?:[-_.][a-z\d]+)*))?\s*$/i;
const PRE: Readonly<Record<string, string>> = { a: "a", alpha: "a", b: "b", beta: "b", c: "rc", rc: "rc", pre: "rc", preview: "rc" };

export function parsePython(version: string): Parsed | undefined {
  if (version.length > 200) return undefined;
  const match = VERSION.exec(version);
  if (!match) return undefined;
  const [, epoch = "0", release = "", pre, preNumber, dashed, post, postNumber, dev, devNumber, local] = match;
  const numbers = release.split(".").map(Number);
  while (numbers.length > 1 && numbers.at(-1) === 0) numbers.pop();
  return {
    epoch: Number(epoch),
    release: numbers,
    pre: pre === undefined ? undefined : [PRE[pre.toLowerCase()] ?? "a", Number(preNumber || 0)],
    post: dashed !== undefined ? Number(dashed) : post === undefined ? undefined : Number(postNumber || 0),
    dev: dev === undefined ? undefined : Number(devNumber || 0),
    local: local === undefined ? [] : local.toLowerCase().split(/[-_.]/),
  };
}

/** Negative when `a` comes first. */
export function comparePython(a: Parsed, b: Parsed): number {
  return (
    a.epoch - b.epoch ||
    compareLists(a.release, b.release) ||
    compareKeys(stage(a), stage(b)) ||
    (a.post ?? -1) - (b.post ?? -1) ||
    (a.dev ?? Infinity) - (b.dev ?? Infinity) ||
    compareLocal(a.local, b.local)
  );
}

/** Releases under development come before pre-releases, and those before the release. */
function stage({ pre, post, dev }: Parsed): readonly [number, number] {
  if (pre) return [["a", "b", "rc"].indexOf(pre[0]) + 1, pre[1]];
  return post === undefined && dev !== undefined ? [0, 0] : [4, 0];
}

function compareKeys(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers come after words, a longer label after its beginning. */
function compareLocal(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const [numberX, numberY] = [/^\d+$/.test(x), /^\d+$/.test(y)];
    const order = numberX && numberY ? Number(x) - Number(y) : numberX !== numberY ? (numberX ? 1 : -1) : x < y ? -1 : x > y ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}
