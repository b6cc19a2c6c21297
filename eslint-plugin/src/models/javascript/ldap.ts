/**
 * LDAP clients: ldapjs and ldapts. A filter or a distinguished name given as text is parsed; filter objects escape their values. ldap-escape
 * has tags and functions that escape what is put into either.
 */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { HARMLESS, makes, named } from "./rows.js";

const filter = (arg: string): Sink => ({ arg, kind: "ldap", detail: { use: "LDAP filter", instead: "EqualityFilter" } });
const name = (arg: string): Sink => ({ arg, kind: "ldap", detail: { use: "distinguished name" } });

const RETRIEVED = { kind: "retrieved", structured: true } as const;

const search: Summary = {
  sinks: [name("0"), filter("1.filter")],
  callbacks: [{ arg: "1+", params: [{ type: "Error" }, { type: "ldap.Entries" }], runs: "now" }],
  returns: { type: "ldap.Found" },
};

const FILTERS = [
  "EqualityFilter",
  "PresenceFilter",
  "SubstringFilter",
  "ApproximateFilter",
  "GreaterThanEqualsFilter",
  "LessThanEqualsFilter",
  "AndFilter",
  "OrFilter",
  "NotFilter",
];

const escapes: Member = { call: { returns: { from: ["*"], cleans: ["ldap"] } } };

export const library: Library = {
  name: "ldap",
  modules: { ldapjs: "ldapjs", ldapts: "ldapts", "ldap-escape": "ldap-escape" },
  types: {
    ldapjs: {
      members: {
        default: { type: "ldapjs" },
        createClient: { call: { returns: { type: "ldap.Client" } } },
        parseFilter: { call: { sinks: [filter("0")] } },
        // A name is parsed from text.
        ...named(["parseDN"], { call: { sinks: [name("0")] } }),
        ...named(FILTERS, makes({})),
      },
    },
    ldapts: { members: { Client: makes({ type: "ldap.Client" }), ...named(FILTERS, makes({})) } },
    "ldap.Client": {
      members: {
        search: { call: search },
        ...named(["bind", "compare", "modify", "modifyDN", "add", "del"], { call: { sinks: [name("0")] } }),
        ...named(["unbind", "destroy", "on"], HARMLESS),
      },
    },
    "ldap.Found": { members: { ...named(["searchEntries", "searchReferences"], { source: RETRIEVED }) } },
    "ldap.Entries": {
      members: { on: { call: { callbacks: [{ arg: "1", params: [{ source: RETRIEVED }], runs: "now" }], returns: { same: "this" } } } },
    },
    "ldap-escape": { members: { ...named(["filter", "dn"], escapes), default: { type: "ldap-escape" } } },
  },
};
