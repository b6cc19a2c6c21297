/** Rights of files, and names of temporary files that everybody can foresee. */
import type { Library, Sink } from "../../engine/summary.js";
import { WORLD_WRITABLE } from "../javascript/permission-vocabulary.js";

const open = (arg: string): Sink => ({
  arg,
  kind: "permission",
  fact: true,
  when: [{ arg, is: WORLD_WRITABLE }],
  detail: { use: "every account of the machine may write the file", instead: "`0o600`" },
});
const RACE: Sink = {
  arg: "return",
  kind: "permission",
  fact: true,
  detail: { use: "the name of a temporary file is given before the file is made", instead: "`tempfile.mkstemp`" },
};
export const library: Library = {
  name: "permissions",
  types: {},
  also: {
    os: {
      ...{ chmod: [open("1|mode=")], fchmod: [open("1|mode=")], lchmod: [open("1|mode=")] },
      umask: [
        {
          ...open("0"),
          when: [{ arg: "0", is: [0] }],
          detail: { use: "every account of the machine may write the files that follow", instead: "`0o077`" },
        },
      ],
    },
    tempfile: { mktemp: [RACE] },
  },
};
