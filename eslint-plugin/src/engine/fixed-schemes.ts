/** Which beginnings of an address, and which patterns of one, leave no scheme that runs program text. */

/** Schemes whose address is the program, or a file of this machine. */
const RUNS = /^(?:javascript|data|vbscript|blob|file|about|view-source|filesystem|jar|ms-[a-z-]{1,40}|search-ms|smb|chrome|res):?$/i;
/** A scheme and what ends it, or what an address has instead of one: "https:", "#", "?". */
const BEGINNING = /^([a-z\d+.-]{0,40})[:#?]/i;

/** Whether whatever begins with this text has a scheme of the program's choosing, or none. */
export function saysScheme(first: string): boolean {
  if (/^https?$/i.test(first)) return true;
  const begins = BEGINNING.exec(first);
  return begins !== null && !(first[begins[1]!.length] === ":" && RUNS.test(begins[1]!));
}

const SCHEME = "(?:https|http|https\\?|wss|ws|wss\\?|ftps?|mailto|tel|sms|ircs?|tg)";
const ENDED = `${SCHEME}:(?:\\\\?/){0,2}`;
const PATTERN = new RegExp(
  `^\\^(?:${ENDED}|\\((?:\\?:)?${SCHEME}(?:\\|${SCHEME}){0,20}\\):|\\((?:\\?:)?${ENDED}(?:\\|${ENDED}){0,20}\\))`,
  "i",
);

/** Whether a text that the pattern matches begins with such a scheme. */
export function fixesScheme(pattern: string, flags: string): boolean {
  const begins = flags.includes("m") ? null : PATTERN.exec(pattern);
  return begins !== null && !hasAlternatives(pattern.slice(begins[0].length));
}

/** Another way through the pattern, beside the one that it begins with. */
function hasAlternatives(rest: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let i = 0; i < rest.length; i++) {
    const sign = rest[i];
    if (sign === "\\") i++;
    else if (inClass) inClass = sign !== "]";
    else if (sign === "[") inClass = true;
    else if (sign === "(") depth++;
    else if (sign === ")") depth--;
    else if (sign === "|" && depth <= 0) return true;
  }
  return false;
}
