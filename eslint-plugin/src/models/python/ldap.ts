/** LDAP clients: ldap3 and python-ldap. Filters and distinguished names are text that the directory parses. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";

const filter = (arg: string): Sink => ({ arg, kind: "ldap", detail: { use: "LDAP filter", instead: "escape_filter_chars" } });
const name = (arg: string): Sink => ({ arg, kind: "ldap", detail: { use: "distinguished name", instead: "escape_rdn" } });

const FOUND = { kind: "retrieved", structured: true } as const;

const search: Member = {
  call: { sinks: [name("0|search_base="), filter("1|search_filter=")], returns: { source: FOUND, list: true } },
};
/** Base, scope, filter. */
const oldSearch: Member = { call: { sinks: [name("0|base="), filter("2|filterstr=")], returns: { source: FOUND, list: true } } };

/** Certificates of the directory that are not looked at. */
const NEVER_ASKED = ["OPT_X_TLS_NEVER", "OPT_X_TLS_ALLOW"];
const unverified: Member = {
  call: {
    sinks: [
      {
        arg: "1",
        kind: "tls",
        fact: true,
        when: [{ arg: "1", is: NEVER_ASKED }],
        detail: { use: "certificates are not verified", instead: "`OPT_X_TLS_DEMAND` and `OPT_X_TLS_CACERTFILE`" },
      },
    ],
  },
};

/** Directories take a name without a password for nobody's, and say yes. */
const unproven = (password: string): Sink => ({
  arg: password,
  kind: "protection",
  fact: true,
  when: [{ arg: password, is: ["", null] }],
  detail: {
    use: "whoever gives a name is let in without a password",
    instead: "the person's password, and refuse an empty one",
    cwe: [287, 521],
  },
});
const binds = (who: string, password: string): Member => ({
  call: {
    sinks: [
      name(who),
      { ...unproven(password), unless: [{ arg: who, is: ["", null] }] },
      {
        ...unproven(password),
        arg: "return",
        when: [
          { arg: who, given: true },
          { arg: password, given: false },
        ],
        unless: [{ arg: who, is: ["", null] }],
      },
    ],
  },
});

const escapes: Member = gives({ from: ["0"], cleans: ["ldap"] });

export const library: Library = {
  name: "ldap",
  modules: {
    ldap3: "ldap3",
    "ldap3.utils.conv": "ldap3.escape",
    "ldap3.utils.dn": "ldap3.escape",
    ldap: "ldap",
    "ldap.filter": "ldap.filter",
    "ldap.dn": "ldap.dn",
  },
  types: {
    ldap3: {
      members: {
        Connection: makes(
          { type: "ldap3.Connection" },
          { sinks: [{ ...unproven("2|password="), when: [{ arg: "1|user=", given: true }, ...unproven("2|password=").when!] }] },
        ),
        Server: makes({}),
        ...named(["ALL", "ALL_ATTRIBUTES", "SUBTREE", "MODIFY_REPLACE"], { safe: true }),
        utils: { type: "ldap3.utils" },
      },
    },
    "ldap3.utils": { members: { ...named(["conv", "dn"], { type: "ldap3.escape" }) } },
    "ldap3.Connection": {
      members: {
        search,
        extend: { type: "ldap3.Extend" },
        ...named(["delete", "modify", "add", "compare"], { call: { sinks: [name("0|dn=")], returns: { safe: true } } }),
        ...named(["bind", "unbind", "start_tls"], SAFE_CALL),
        ...named(["entries", "response"], { source: FOUND }),
        ...named(["result", "bound"], { safe: true }),
      },
    },
    "ldap3.Extend": { members: { standard: { type: "ldap3.Standard" } } },
    "ldap3.Standard": { members: { paged_search: search } },
    "ldap3.escape": { members: named(["escape_filter_chars", "escape_rdn", "escape_bytes"], escapes) },
    ldap: {
      members: {
        ...named(["initialize", "open"], gives({ type: "ldap.Connection" })),
        filter: { type: "ldap.filter" },
        dn: { type: "ldap.dn" },
        ...Object.fromEntries(NEVER_ASKED.map((constant) => [constant, { const: constant }])),
        set_option: unverified,
        ...named(["SCOPE_SUBTREE", "SCOPE_BASE", "LDAPError"], { safe: true }),
      },
    },
    "ldap.Connection": {
      members: {
        ...named(["search", "search_s", "search_st", "search_ext", "search_ext_s"], oldSearch),
        ...named(["simple_bind", "simple_bind_s", "bind", "bind_s"], binds("0|who=", "1|cred=")),
        ...named(["delete_s", "modify_s", "add_s"], { call: { sinks: [name("0")] } }),
        set_option: unverified,
        ...named(["unbind_s", "start_tls_s"], HARMLESS),
      },
    },
    // The values are escaped; the template is text.
    "ldap.filter": { members: { escape_filter_chars: escapes, filter_format: escapes } },
    "ldap.dn": { members: { escape_dn_chars: escapes } },
  },
};
