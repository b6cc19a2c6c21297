/** Names of addresses, and texts and patterns that are the name of a host with nothing that ends it. Plain data. */
import type { Sink, SinkDetail } from "../../engine/summary.js";

export const ADDRESS_NAMES =
  "(?:^|[._a-z])(?:[uU]r[il]|URL|URI|[hH]ref|[hH]ost(?:name)?|[nN]etloc|[oO]rigin|[rR]eferr?er|[rR]edirect|[rR]eturnTo|[dD]omain)$";

const DOMAIN = "(?:[\\w-]+\\.)+(?:com|org|net|io|dev|app|co|ai|me|edu|gov|info|de|uk|us|eu|ru)";

/** Without a slash behind it another host can begin so, without a dot before it another host can end so. */
const FORMS = { anywhere: `^(?:https?://|\\.)?${DOMAIN}$`, start: `^https?://${DOMAIN}$`, end: `^${DOMAIN}$` } as const;

export const hostWithout = (form: keyof typeof FORMS): string => FORMS[form];

/** The same where the text itself is an address, or the end of a host's name. */
const WRITTEN_FORMS = { anywhere: `^(?:https?://|www\\.|\\.)${DOMAIN}$`, start: `^https?://${DOMAIN}$` } as const;

export const hostWritten = (form: keyof typeof WRITTEN_FORMS): string => WRITTEN_FORMS[form];

/** What can be put together again from what is left of it: `....//`, `<scr<script>ipt>`. */
export const NESTED_MARKS = "<\\\\?/?script|<!--|\\\\\\.\\\\\\.(?:\\\\/|/)|javascript:|\\bon(?:\\w|\\\\w|\\[a-z)";

const TOP = "(?:com|org|net|io|dev|app|co|ai)";
/** Patterns in which a dot stands for any character, or which other hosts match by what stands before or behind. `host`: how to read an address. */
export const patternDefects = (host: string): readonly (readonly [SinkDetail, string])[] => {
  const dot = { use: "a dot in the pattern stands for any character", instead: `\`\\.\`, or ${host} compared as a whole` };
  const part = { use: "the pattern matches a part of another address", instead: "`^` and an end (`/` or `$`)" };
  return [
    [dot, `(?:^|[^\\\\\\w])(?:\\w|-)+\\.${TOP}(?:$|[/:)$?\\\\])`],
    [dot, `(?:^|[/(^|])(?:\\w|-)+\\.(?:\\w|-)+\\\\\\.${TOP}(?:$|[/:)$?\\\\])`],
    [part, `^(?!.*(?:^|[(|])\\^).*https?[?:].*\\\\\\.${TOP}(?!\\w)`],
    [part, `^\\^https?[^|]*\\\\\\.${TOP}$`],
    // The anchors belong to one of the alternatives.
    [part, `^\\^(?:[^|()]|\\([^()]*\\))*\\|(?!\\^)(?:\\w|-|\\\\\\.)+\\\\\\.${TOP}`],
  ];
};

/** Of a host that is known later; where the program chooses, it may as well be `wss:`. */
export const OPEN_SOCKET: Sink = {
  arg: "0",
  kind: "transport",
  fact: true,
  possible: true,
  when: [{ arg: "0", matches: "^ws://\uFFFC" }],
  unless: [{ arg: "0", matches: "^wss:" }],
  detail: { use: "the address is not encrypted", instead: "`wss:`" },
};
