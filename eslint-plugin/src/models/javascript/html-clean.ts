/**
 * What makes text safe as markup (sanitisers, escapers) and what does not (Markdown renderers that pass raw HTML on). `validator` proves
 * the form of a text. Nothing here cleans for anything but what it says.
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { gives, makes, named } from "./rows.js";

const CLEAN: Summary = { returns: { from: ["0"], cleans: ["html"] } };
const clean: Member = { call: CLEAN };

/** Raw HTML in the Markdown stays in the result. */
const RAW: Summary = { returns: { from: ["0"], asUnknown: true } };

const DOM_PURIFY: TypeModel = {
  call: { returns: { type: "dompurify" } },
  members: { sanitize: clean, ...named(["addHook", "setConfig"], { call: {} }) },
};

/** A text of this form has no characters that are special anywhere. */
const PLAIN_FORMS = [
  "isInt",
  "isFloat",
  "isNumeric",
  "isDecimal",
  "isUUID",
  "isAlphanumeric",
  "isAlpha",
  "isHexadecimal",
  "isMongoId",
  "isIn",
  "isBoolean",
  "isPort",
  "isISO8601",
  "isMD5",
  "isHexColor",
  "isLocale",
  "isULID",
  "isDate",
  "isSlug",
  "isSemVer",
  "isHash",
  "isOctal",
  "isCreditCard",
  "isISIN",
  "isIBAN",
];

/** A host's name or number has no character that is special, but it may be any host. */
const HOST_FORMS: Summary = {
  returns: { safe: true },
  guards: [{ arg: "0", cleans: ["sql", "nosql", "command", "code", "path", "html", "regex", "log", "mention", "consequence"], on: "true" }],
};

const VALIDATOR: TypeModel = {
  members: {
    ...named(PLAIN_FORMS, { call: { returns: { safe: true }, guards: [{ arg: "0", cleans: "all", on: "true" }] } }),
    ...named(
      [
        "isEmail",
        "isURL",
        "isLength",
        "isByteLength",
        "isMobilePhone",
        "matches",
        "isJSON",
        "isBase64",
        "isDataURI",
        "isStrongPassword",
        "isAscii",
      ],
      {
        call: { returns: { safe: true }, guards: [{ arg: "0", cleans: ["consequence"], on: "true" }] },
      },
    ),
    ...named(["isIP", "isFQDN", "isMACAddress", "isIPRange"], { call: HOST_FORMS }),
    escape: clean,
    ...named(["trim", "ltrim", "rtrim", "normalizeEmail", "stripLow", "unescape", "whitelist", "blacklist"], gives({ from: ["0"] })),
    ...named(["toInt", "toFloat", "toBoolean", "toDate"], gives({ safe: true })),
  },
};

const RAW_HTML: Sink = {
  arg: "0.html",
  kind: "html",
  fact: true,
  possible: true,
  detail: { use: "raw markup in Markdown is kept", instead: "a sanitizer on the result", leaveOut: true },
};
/** markdown-it escapes raw HTML unless `html: true`. */
const MARKDOWN_IT: readonly Summary[] = [
  { when: [{ arg: "0.html", is: [true] }], sinks: [RAW_HTML], returns: { type: "markdown-it.Raw" } },
  { when: [{ arg: "0", is: ["commonmark"] }], returns: { type: "markdown-it.Raw" } },
  { returns: { type: "markdown-it.Escaping" } },
];

const REMARKABLE: readonly Summary[] = [
  { when: [{ arg: "0.html", is: [true] }], returns: { type: "markdown-it.Raw" } },
  { when: [{ arg: "1.html", is: [true] }], returns: { type: "markdown-it.Raw" } },
  { returns: { type: "markdown-it.Escaping" } },
];

const MICROMARK: readonly Summary[] = [{ when: [{ arg: "1.allowDangerousHtml", is: [true] }], ...RAW }, CLEAN];

export const library: Library = {
  name: "html-clean",
  modules: {
    dompurify: "dompurify",
    "isomorphic-dompurify": "dompurify",
    "sanitize-html": "html-cleaner",
    "escape-html": "html-cleaner",
    "lodash.escape": "html-cleaner",
    "html-escaper": "html-cleaner",
    "escape-goat": "html-cleaner",
    "lodash/escape": "html-cleaner",
    insane: "html-cleaner",
    "xss-filters": "xss-filters",
    he: "he",
    entities: "he",
    "html-entities": "he",
    xss: "xss",
    validator: "validator",
    marked: "marked",
    showdown: "showdown",
    "markdown-it": "markdown-it",
    remarkable: "remarkable",
    snarkdown: "snarkdown",
    micromark: "micromark",
  },
  globals: { DOMPurify: { type: "dompurify" } },
  types: {
    dompurify: DOM_PURIFY,
    "html-cleaner": { call: CLEAN, members: { default: clean, ...named(["escape", "htmlEscape"], clean) } },
    he: {
      members: {
        ...named(
          ["escape", "encode", "encodeHTML", "encodeXML", "encodeNonAsciiHTML", "escapeText", "escapeUTF8", "escapeAttribute"],
          clean,
        ),
        ...named(["decode", "unescape", "decodeHTML", "decodeXML", "decodeHTMLStrict", "decodeEntity"], gives({ from: ["0"] })),
      },
    },
    xss: { call: CLEAN, members: { filterXSS: clean, ...named(["FilterXSS"], makes({ type: "xss.Filter" })), default: clean } },
    "xss-filters": { members: { ...named(["inHTMLData", "inDoubleQuotedAttr", "inSingleQuotedAttr", "inHTMLComment"], clean) } },
    "xss.Filter": { members: { process: clean } },
    validator: VALIDATOR,
    marked: {
      call: RAW,
      members: {
        ...named(["parse", "parseInline"], { call: RAW }),
        ...named(["use", "setOptions"], { call: {} }),
        Marked: makes({ type: "marked" }),
        ...named(["marked", "default"], { type: "marked" }),
      },
    },
    showdown: { members: { Converter: makes({ type: "showdown.Converter" }) } },
    "showdown.Converter": { members: { makeHtml: { call: RAW } } },
    "markdown-it": { call: MARKDOWN_IT, new: MARKDOWN_IT },
    remarkable: { new: REMARKABLE, members: { Remarkable: { new: REMARKABLE } } },
    snarkdown: { call: RAW },
    micromark: { members: { micromark: { call: MICROMARK } } },
    "markdown-it.Raw": {
      members: {
        ...named(["render", "renderInline"], { call: RAW }),
        ...named(["use", "enable", "disable", "set"], gives({ same: "this" })),
      },
    },
    "markdown-it.Escaping": {
      members: { ...named(["render", "renderInline"], clean), ...named(["use", "enable", "disable", "set"], gives({ same: "this" })) },
    },
  },
};
