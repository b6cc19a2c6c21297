/** Protections of Django and of Flask's Talisman, known by the names of their settings. */
import type { Library, OptionFact } from "../../engine/summary.js";

/** Settings of Django, which stand at the top of a module of that name. */
const SETTINGS = String.raw`(?:^|/)settings(?:/\w+)?\.py$`;

const off = (is: OptionFact["is"], use: string, instead: string): OptionFact => ({
  kind: "protection",
  is,
  files: SETTINGS,
  detail: { use, instead },
});

export const library: Library = {
  name: "protections",
  types: {},
  options: {
    SECURE_CONTENT_TYPE_NOSNIFF: off([false], "browsers guess what an answer is", "`True`"),
    SECURE_HSTS_SECONDS: off([0], "browsers may come back without encryption", "a number of seconds"),
    SECURE_SSL_REDIRECT: off([false], "pages may be asked for without encryption", "`True`"),
    ALLOWED_HOSTS: off(["*"], "requests may name whatever host they like, which links in answers then lead to", "the names of the site"),
    // Flask's Talisman, which hands it to no one else.
    content_security_policy: {
      kind: "protection",
      is: [null],
      detail: { use: "whatever script gets into a page runs", instead: "a policy with directives of its own" },
    },
    X_FRAME_OPTIONS: off(["ALLOWALL", "ALLOW"], "other sites may frame the pages", '`"DENY"`'),
  },
};
