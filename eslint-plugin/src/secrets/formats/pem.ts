/** Private keys as text: between lines that say so, on one line with escapes, or as literals put together. Every part is bounded. */

/** What may stand between the lines of a key in a source file. */
const BREAK = "(?:\\\\{1,2}[rn]|[\\s\"'`+,\\\\]){0,200}";
const HEADER = "(?:[A-Z][\\w-]{2,30}: [^\\n\\\\]{1,200}(?:\\\\{1,2}[rn]|\\s){1,8}){0,8}";
const LABEL = "(?:[A-Z0-9]{1,20}[ _-]){0,6}";

export const PEM = `-----BEGIN ${LABEL}PRIVATE KEY(?: BLOCK)?-----${BREAK}${HEADER}(?<random>[A-Za-z0-9+/=]{24,})[A-Za-z0-9+/=\\\\\\s"'\`+,]{0,12000}(?:-----END[A-Z0-9_ -]{1,60}-----)?`;
/** The private half of PuTTY's key file. */
export const PUTTY = `Private-Lines: \\d{1,3}(?:\\\\{1,2}[rn]|\\s){1,4}(?<random>[A-Za-z0-9+/=]{40,})`;
