/**
 * What makes text safe as markup, as a file's name or in an address, and what proves its form. Nothing here cleans for anything but what it
 * says. Renderers of Markdown that pass raw HTML on clean nothing.
 */
import type { SinkKind } from "../../engine/kinds.js";
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named, PASSES, SAFE_CALL } from "../javascript/rows.js";
import { PLAIN_WORDS } from "../javascript/form-vocabulary.js";
import { pathUse } from "./words.js";

const CLEAN: Member = gives({ from: ["0"], cleans: ["html"] });
const words: Member = gives({ from: ["0"], cleans: PLAIN_WORDS });

const MARKED: Sink = { arg: "0", kind: "html", detail: { use: "text marked as safe HTML", instead: "markupsafe.escape" } };
const markup: Summary = { sinks: [MARKED], returns: { type: "markupsafe.Markup", from: ["0"] } };

/** ASCII letters, digits, "_", "-" and single dots. */
const FILE_NAME: readonly SinkKind[] = ["path", "command", "html", "sql", "code", "log", "mention", "xpath", "ldap", "xml"];

const proves = (kinds: readonly SinkKind[] | "all"): Member => ({
  call: { returns: { safe: true }, guards: [{ arg: "0", cleans: kinds, on: "true" }] },
});

export const library: Library = {
  name: "cleaners",
  modules: {
    bleach: "bleach",
    nh3: "bleach",
    markupsafe: "markupsafe",
    cgi: "cgi",
    "xml.sax.saxutils": "cgi",
    "lxml.html.clean": "lxml_html_clean",
    lxml_html_clean: "lxml_html_clean",
    "werkzeug.utils": "werkzeug.utils",
    "werkzeug.security": "werkzeug.utils",
    slugify: "slugify",
    pathvalidate: "pathvalidate",
    validators: "validators",
    email_validator: "email_validator",
    "dateutil.parser": "dateutil",
    dateutil: "dateutil",
    unidecode: "unidecode",
    yarl: "yarl",
    markdown: "markdown",
    markdown2: "markdown",
    mistune: "mistune",
  },
  types: {
    bleach: { members: { clean: CLEAN, linkify: PASSES, Cleaner: makes({ type: "bleach.Cleaner" }), clean_text: CLEAN } },
    "bleach.Cleaner": { members: { clean: CLEAN } },
    markupsafe: {
      members: {
        ...named(["escape", "escape_silent"], CLEAN),
        Markup: { call: markup, type: "markupsafe.MarkupClass" },
      },
    },
    "markupsafe.MarkupClass": { members: { escape: CLEAN } },
    // What is put into markup is escaped on its way.
    "markupsafe.Markup": {
      escapes: ["html"],
      members: {
        ...named(["format", "join"], CHAIN),
        unescape: gives({ from: ["this"], restores: ["html"] }),
        striptags: gives({ from: ["this"] }),
      },
    },
    cgi: { members: { ...named(["escape", "quoteattr"], CLEAN), unescape: gives({ from: ["0"], restores: ["html"] }) } },
    lxml_html_clean: { members: { clean_html: CLEAN, Cleaner: makes({ type: "lxml.Cleaner" }) } },
    "lxml.Cleaner": { members: { clean_html: CLEAN } },
    "werkzeug.utils": {
      members: {
        secure_filename: gives({ from: ["0|filename="], cleans: FILE_NAME }),
        // It gives nothing for a path that leads out of the folder.
        safe_join: {
          call: { sinks: [pathUse("0|directory=", "folder that names are taken from")], returns: { from: ["*"], cleans: ["path"] } },
        },
        generate_password_hash: SAFE_CALL,
      },
    },
    slugify: { members: { ...named(["slugify"], words) } },
    pathvalidate: {
      members: { ...named(["sanitize_filename"], gives({ from: ["0"], cleans: ["path", "log"] })), is_valid_filename: proves(["path"]) },
    },
    validators: {
      members: {
        ...named(["uuid", "slug", "md5", "sha256", "between"], proves("all")),
        ...named(["url", "email", "domain", "length"], proves(["consequence"])),
      },
    },
    email_validator: { members: { validate_email: { call: { guards: [{ arg: "0", cleans: ["consequence"], on: "return" }] } } } },
    dateutil: { members: { parse: SAFE_CALL, parser: { type: "dateutil" } } },
    unidecode: { members: { unidecode: PASSES } },
    yarl: {
      members: { URL: { call: { returns: { type: "yarl.URL", from: ["0"] } } } },
    },
    "yarl.URL": {
      decidedBy: { members: ["host", "authority"], kinds: ["url", "redirect"] },
      members: {
        port: { safe: true },
        ...named(["with_query", "with_path"], gives({ type: "yarl.URL", from: ["this", "0"] })),
        human_repr: gives({ from: ["this"] }),
      },
    },
    // Raw HTML in the text stays in the result.
    markdown: { members: { markdown: PASSES, Markdown: makes({ type: "markdown.Converter" }) } },
    "markdown.Converter": { members: { convert: PASSES } },
    // Escapes raw HTML unless told otherwise.
    mistune: {
      members: {
        markdown: {
          call: [{ when: [{ arg: "1|escape=", is: [false] }], returns: { from: ["0"] } }, { returns: { from: ["0"], cleans: ["html"] } }],
        },
        html: PASSES,
        create_markdown: HARMLESS,
      },
    },
  },
};
