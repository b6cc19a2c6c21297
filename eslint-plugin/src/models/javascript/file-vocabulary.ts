/** Words that the models of file systems share, in both languages: modes that are too wide, names that others can take. Plain data. */
import type { ArgPath, Sink, SinkDetail, When } from "../../engine/summary.js";

const SEVERAL = Array.from({ length: 0o1000 }, (_, mode) => mode);
/** With the bits that say what sort of file it is, too; a folder with the sticky bit is made to be shared. */
const withSort = (modes: readonly number[]): readonly (number | string)[] => modes.flatMap((mode) => [mode, 0o100000 + mode]);
const asText = (modes: readonly number[]): readonly (number | string)[] => modes.map((mode) => mode.toString(8).padStart(3, "0"));

const OPEN = SEVERAL.filter((mode) => (mode & 0o002) !== 0);
const WIDE = SEVERAL.filter((mode) => (mode & 0o002) === 0 && (mode & 0o030) !== 0);
const EVERYBODY: SinkDetail = {
  use: "every user of the machine may change the file",
  instead: "`0o600`, or `0o700` for folders and programs,",
};
const GROUP: SinkDetail = {
  use: "others than the owner may change or run the file",
  instead: "`0o600`, or `0o700` for folders and programs,",
};

/** The mode that a call gives a file. */
export function fileMode(arg: ArgPath, ...open: readonly When[]): readonly Sink[] {
  const fact = (detail: SinkDetail, when: When): Sink => ({ arg, kind: "permissions", fact: true, when: [when], detail });
  return [
    fact(EVERYBODY, { arg, is: [...withSort(OPEN), ...asText(OPEN)] }),
    ...open.map((when) => fact(EVERYBODY, when)),
    { ...fact(GROUP, { arg, is: [...withSort(WIDE), ...asText(WIDE)] }), possible: true },
  ];
}

/** Whatever is made from now on is open to all; programs that run in the background begin so, and choose modes themselves. */
export function fileMask(arg: ArgPath): readonly Sink[] {
  return [{ arg, kind: "permissions", fact: true, possible: true, when: [{ arg, is: [0] }], detail: { ...EVERYBODY, instead: "`0o077`" } }];
}

/** A file under a fixed name in a folder that everybody writes to. */
export function sharedName(arg: ArgPath, instead: string, ...when: readonly When[]): Sink {
  return {
    arg,
    kind: "temporary",
    fact: true,
    possible: true,
    when: [...when, { arg, matches: "^/(?:tmp|var/tmp|dev/shm)/[^\\uFFFC]*$" }],
    detail: { use: "a fixed name in a folder that everybody writes to", instead },
  };
}
