/**
 * Whether a weak hash is used for security: by what its result is called and by the function around it. A checksum, a cache key or a
 * file's name is none of its business. Looks at names only.
 */
import type { Hit, RuleContext, Selected } from "../define.js";
import type { Confidence } from "../engine/kinds.js";

/** Names of what must not be forged or found by trying. */
const SECURITY =
  /pass(?:w(?:or)?d|phrase|code)|pwd|token|signature|secret|credential|session(?:_?id)?$|api_?key|auth|otp$|licen[sc]e_?key|csrf/i;
/** Names of what only looks like one: text of a model, an address, the head of a file. */
const HARMLESS = /tokeni[sz]|author(?!i)|max_?token|cache|etag|checksum|file_?name|color|avatar|gravatar/i;

/** The name the statement stores its result under, as the text before it says. */
const STORED_UNDER =
  /([\w$]{1,80}|["'][\w-]{1,80}["'])["'\]]{0,3}\s{0,80}(?::\s{0,80}[\w<>| ]{1,80})?(?:=|:)\s{0,80}(?:await\s{1,80}|\(|[\w.]{1,80}\(){0,8}$/;

export function gradeWeakness(hit: Hit, context: RuleContext): Confidence {
  if (makesMac(hit, context) || looksBack(hit, context) || isOfProtocol(hit, context)) return "possible";
  if (hit.confidence === "confirmed") return "confirmed";
  const [stored, around] = [storedUnder(hit, context) ?? "", hit.enclosing.at(-1) ?? ""];
  if (HARMLESS.test(stored) || HARMLESS.test(around)) return "possible";
  // What is hashed where somebody is let in need not be what lets them in: it may be the key of a counter.
  const isSecurity = SECURITY.test(stored) || SECURITY.test(around.replace(/auth(?:enticat|ori[sz])(?:e|ed|ion|ation)/i, ""));
  return hit.detail.use?.includes("hash") && isSecurity ? "confirmed" : "possible";
}

/** A mode without authentication is right beside a MAC over what it encrypts; which one belongs to it is not asked. */
function makesMac(hit: Hit, context: RuleContext): boolean {
  return (hit.detail.use?.startsWith("unauthenticated") ?? false) && /(?<!2_?)hmac|poly1305/i.test(context.result.text);
}

/** What a protocol asks for, nobody can choose: HTTP's digest authentication, NTLM. */
function isOfProtocol({ detail }: Hit, { result: { file, text } }: RuleContext): boolean {
  if (detail.use?.includes("hash") && /realm/i.test(text) && /nonce/i.test(text) && /\bqop\b|\bha1\b/i.test(text)) return true;
  // Not the end of another word: `content_hash`, `currentHash`.
  return /ntlm/i.test(file) || /ntlm|(?<![a-z])(?:nt|lm)_?hash(?:ed)?\b/i.test(text);
}

/** Passwords that were hashed before a better hash came are looked at as they were hashed, until their owners have logged in. */
function looksBack({ detail, enclosing }: Hit, context: RuleContext): boolean {
  const name = enclosing.at(-1) ?? "";
  return (
    (detail.use?.includes("hash") ?? false) &&
    /pass|pwd/i.test(name) &&
    /verif|check|compar|match|legacy|migrat|upgrad|rehash/i.test(name) &&
    /pbkdf2|scrypt|argon2|bcrypt/i.test(context.result.text)
  );
}

/** What is only possible goes where another report speaks of the whole that it is a part of: `createHash("md5").update(password)`. */
export function withoutParts(selected: readonly Selected[]): readonly Selected[] {
  const within = (part: Selected, whole: Selected): boolean => {
    const [inner, outer] = [part.hit.statement, whole.hit.statement];
    const same = inner.start === outer.start && inner.end === outer.end;
    return outer.start <= inner.start && inner.end <= outer.end && (!same || whole.confidence === "confirmed");
  };
  return selected.filter((each) => each.confidence === "confirmed" || !selected.some((whole) => whole !== each && within(each, whole)));
}

function storedUnder(hit: Hit, context: RuleContext): string | undefined {
  const { text } = context.result;
  const start = text.lastIndexOf("\n", hit.statement.start - 1) + 1;
  return STORED_UNDER.exec(text.slice(start, hit.statement.start))?.[1];
}
