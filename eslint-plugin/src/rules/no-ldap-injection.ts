/** Untrusted text in a directory's filter or distinguished name. */
import { flowRule, type InEachLanguage } from "../define.js";
import { useInstead } from "../wording.js";

export const noLdapInjection = flowRule({
  name: "no-ldap-injection",
  description: "Disallow untrusted text in LDAP filters and distinguished names without escaping",
  why: "A name such as `*)(uid=*` changes the filter: the search finds every account, or the log-in binds as somebody else.",
  instead:
    "Build the filter from objects (`new EqualityFilter({ attribute, value })`), or escape (`ldap3.utils.conv.escape_filter_chars`, `escape_rdn`) the value for a filter or a name before it is put in.",
  notAFinding: [
    "Values in filter objects (`EqualityFilter` and its kin): the library escapes them",
    "Values escaped by `ldap-escape`, `ldap-filter`-like tags or a function that replaces `\\`, `*`, `(`, `)` and the null character",
    "Text checked to hold letters and digits only",
    "Values through `escape_filter_chars` of ldap3 or python-ldap",
  ],
  example: {
    javascript: {
      bad: "client.search(BASE, { filter: `(uid=${message.content})` }, done);",
      good: 'client.search(BASE, { filter: new EqualityFilter({ attribute: "uid", value: message.content }) }, done);',
    },
    python: {
      bad: 'connection.search(BASE, f"(uid={update.message.text})")',
      good: 'connection.search(BASE, f"(uid={escape_filter_chars(update.message.text)})")',
    },
  },
  preset: "recommended",
  cwe: [90],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["injection"],
  securitySeverity: 7.5,
  kinds: ["ldap"],
  reaches: "an LDAP query",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
});

const ADVICE: InEachLanguage = {
  javascript: "Build the filter from objects, or escape the value, instead.",
  python: "Escape the value for a filter or for a name first.",
};
