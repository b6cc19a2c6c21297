/**
 * Packages that merge objects and write at a path of names. A merged object of the sender's choosing sets fields that nobody offered; a
 * path of the sender's choosing names what is written, wherever in the object it is. Their present versions keep away from the prototype
 * that all objects share, older ones do not.
 */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { gives, named, SAFE_CALL } from "./rows.js";

/** Text has no fields: only data with structure sets any. */
const merged = (arg: string): Sink => ({
  arg,
  kind: "property",
  structured: true,
  detail: { use: "object merged as a whole", instead: "the named fields that may be set" },
});
const path = (use: string): Sink => ({ arg: "1", kind: "property", detail: { use, instead: "a path from a fixed list" } });

/** `merge(target, ...sources)`. */
export const merges: Member = { call: { sinks: [merged("1+")], returns: { same: "0" } } };
/** `set(object, path, value)`. */
export const writesPath: Member = {
  call: { sinks: [path("path of a nested write")], flows: [{ from: ["2"], to: "0" }], returns: { same: "0" } },
};
export const deletesPath: Member = { call: { sinks: [path("path of a deletion")], returns: { safe: true } } };

/** A package that is one function. */
const only = (member: Member): TypeModel => ({ ...member, members: { default: member } });

export const library: Library = {
  name: "object-tools",
  modules: {
    "object-path": "object-path",
    "dot-prop": "object-path",
    "set-value": "path-writer",
    "deep-extend": "object-merger",
    "merge-deep": "object-merger",
    "mixin-deep": "object-merger",
    "defaults-deep": "object-merger",
    "assign-deep": "object-merger",
    "unset-value": "path-deleter",
    deap: "deap",
    merge: "merge",
    deepmerge: "deepmerge",
    extend: "extend",
    extend2: "extend",
    "just-extend": "extend",
    "node.extend": "extend",
    dset: "dset",
    "json-pointer": "json-pointer",
    jsonpointer: "json-pointer",
  },
  types: {
    "object-merger": only(merges),
    "path-writer": only(writesPath),
    "path-deleter": only(deletesPath),
    "object-path": {
      members: {
        default: { type: "object-path" },
        ...named(["set", "setProperty", "push", "ensureExists"], writesPath),
        ...named(["get", "getProperty", "coalesce"], gives({ from: ["0", "2"] })),
        ...named(["has", "hasProperty"], SAFE_CALL),
        ...named(["del", "delete", "empty", "deleteProperty"], deletesPath),
      },
    },
    deap: {
      members: { ...named(["extend", "merge", "update"], merges), ...named(["clone"], gives({ from: ["0"] })) },
    },
    /** `merge(clone, ...sources)` and `merge.recursive(...)`. */
    merge: {
      call: [{ when: [{ arg: "0", is: [true] }], sinks: [merged("1+")], returns: { from: ["1", "2"] } }, { op: "assign" }],
      members: { recursive: { call: { sinks: [merged("1+")], returns: { same: "0" } } } },
    },
    dset: { members: { dset: writesPath, default: writesPath } },
    "json-pointer": { members: { set: { call: { sinks: [path("path of a nested write")] } }, get: gives({ from: ["0"] }) } },
    deepmerge: { call: { returns: { from: ["0", "1"] } }, members: { all: gives({ from: ["0"] }) } },
    extend: {
      call: [{ when: [{ arg: "0", is: [true] }], sinks: [merged("2+")], returns: { same: "1" } }, { op: "assign" }],
    },
  },
};
