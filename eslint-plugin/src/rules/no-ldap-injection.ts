/** Untrusted text in a directory's filter or distinguished name. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noLdapInjection = flowRule({
  name: "no-ldap-injection",
  description: "Disallow untrusted text in LDAP filters and distinguished names without escaping",
  why: "A name such as `*)(uid=*` changes the filter: the search finds every account, or the log-in binds as somebody else.",
  instead:
    "Build the filter from objects (`new EqualityFilter({ attribute, value })`), or escape the value for a filter or a name before it is put in.",
  notAFinding: [
    "Values in filter objects (`EqualityFilter` and its kin): the library escapes them",
    "Values escaped by `ldap-escape`, `ldap-filter`-like tags or a function that replaces `\\`, `*`, `(`, `)` and the null character",
    "Text checked to hold letters and digits only",
  ],
  example: {
    bad: "client.search(BASE, { filter: `(uid=${message.content})` }, done);",
    good: 'client.search(BASE, { filter: new EqualityFilter({ attribute: "uid", value: message.content }) }, done);',
  },
  preset: "recommended",
  cwe: [90],
  owaspLlm2025: [],
  owaspLlm2026: [],
  securitySeverity: 7.5,
  kinds: ["ldap"],
  reaches: "an LDAP query",
  advice: (hit) => useInstead(hit, "Build the filter from objects, or escape the value, instead."),
});
