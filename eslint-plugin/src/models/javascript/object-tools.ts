/**
 * Packages that merge objects and write at a path. A merged object brings its sender's keys along when it has structure; a path that is
 * untrusted text writes anywhere in the object.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, named } from "./rows.js";

const merged = (arg: string): Sink => ({ arg, kind: "property", detail: { use: "object merged as a whole" } });
const path = (arg: string): Sink => ({ arg, kind: "property", detail: { use: "path of a nested write", raw: true } });

const merge: Member = { call: { sinks: [merged("1+")], returns: { same: "0" } } };
const write: Member = { call: { sinks: [path("1")], returns: { same: "0" } } };

export const library: Library = {
  name: "object-tools",
  modules: {
    lodash: "lodash",
    "lodash-es": "lodash",
    "lodash.merge": "lodash.merge",
    "lodash/merge": "lodash.merge",
    "lodash.set": "lodash.set",
    "lodash/set": "lodash.set",
    "dot-prop": "dot-prop",
    "object-path": "object-path",
    "set-value": "lodash.set",
  },
  types: {
    lodash: {
      members: {
        default: { type: "lodash" },
        ...named(["merge", "mergeWith", "defaultsDeep"], merge),
        ...named(["set", "setWith", "update"], write),
        escapeRegExp: gives({ from: ["0"], cleans: ["regex"] }),
        escape: gives({ from: ["0"], cleans: ["html"] }),
        pick: gives({ from: ["0"], cleans: ["property"] }),
      },
    },
    "lodash.merge": merge,
    "lodash.set": write,
    "dot-prop": { members: { ...named(["set", "setProperty"], write) } },
    "object-path": { members: { set: write } },
  },
};
