/** Rights of files that Node's file system gives, and files under fixed names in the folder for temporary files. */
import type { Library, Sink } from "../../engine/summary.js";
import { FORESEEABLE, WORLD_WRITABLE } from "./permission-vocabulary.js";

const open = (arg: string): Sink => ({
  arg,
  kind: "permission",
  fact: true,
  when: [{ arg, is: WORLD_WRITABLE }],
  detail: { use: "every account of the machine may write the file", instead: "`0o600`" },
});
const shared: Sink = {
  arg: "0",
  kind: "permission",
  fact: true,
  possible: true,
  when: [{ arg: "0", matches: FORESEEABLE }],
  detail: { use: "everybody can foresee the name of this temporary file", instead: "a folder of `fs.mkdtemp`" },
};

const twins = (names: readonly string[], ...sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.flatMap((name) => [name, `${name}Sync`]).map((name) => [name, sinks]));
const FILES = {
  ...twins(["chmod", "fchmod", "lchmod"], open("1")),
  ...twins(["writeFile", "appendFile"], shared),
  createWriteStream: [shared],
};

export const library: Library = {
  name: "permissions",
  types: {},
  also: {
    fs: FILES,
    "fs.promises": FILES,
    process: {
      umask: [
        {
          ...open("0"),
          when: [{ arg: "0", is: [0, "0", "000", "0000"] }],
          detail: { use: "every account of the machine may write the files that follow", instead: "`0o077`" },
        },
      ],
    },
  },
};
