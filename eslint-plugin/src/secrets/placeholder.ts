/**
 * Values that stand where a secret will be: instructions to the reader, templates, examples, keyboard runs. Shared by the provider
 * formats and the generic classifier. A value that is no placeholder need not be a secret.
 */

const EXAMPLE_WORD =
  /(?:^|[^a-z])(?:your|my[-_ ]?(?:api|bot|secret|token|key|password)|insert|replace|enter|paste|put|add|change[-_ ]?(?:me|this|it)|place[-_ ]?holder|example|sample|dummy|fake|mock|test(?:ing)?|todo|tbd|fixme|redacted|removed|hidden|secret[-_ ]?here|here|none|null|undefined|foo|bar|baz|lorem|ipsum|invalid|wrong|not[-_ ]?set|n\/a)(?![a-z])/i;
/** Long enough not to turn up by chance inside a random token. */
const EXAMPLE_PART =
  /example|changeme|change_me|placeholder|replaceme|your[-_]?(?:api|bot|token|key|secret|app|access|auth|client|password|own)|insert[-_]|xxxx|\*\*\*|\.\.\.|redacted|dummy[-_]?|^(?:deadbeef)+$|1234567890|0123456789|abcdefghij|qwertyuiop/i;
const TEMPLATE =
  /\$[{(]|\{\{|\}\}|^<.*>$|^\[.*\]$|^%[a-z_]+%$|^%\(?\w*\)?s$|^\$[A-Z_]+$|\{\w*\}|^__\w+__$|process\.env|import\.meta|os\.environ/i;

/** Bits of information a character, from the counts of the characters (Shannon). */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** No one would have to guess: written for a reader, or the same few characters over and over. */
export function isPlaceholder(value: string): boolean {
  return TEMPLATE.test(value) || EXAMPLE_PART.test(value) || EXAMPLE_WORD.test(value) || isRun(value);
}

/** As `isPlaceholder`, for the random part of a token in a known format: only what chance does not make. */
export function isFilledIn(random: string): boolean {
  return TEMPLATE.test(random) || EXAMPLE_PART.test(random) || isRun(random) || entropy(random) < minimumEntropy(random.length);
}

/** A random text of this length has more than this, with very few exceptions, even if it is hexadecimal. */
function minimumEntropy(length: number): number {
  return length >= 32 ? 2.9 : length >= 16 ? 2.5 : length >= 8 ? 1.7 : 0;
}

/** "aaaaaaaa", "12121212", "abcdefgh": few characters, or each one step from the one before. */
function isRun(value: string): boolean {
  if (value.length < 4) return false;
  if (new Set(value).size <= 2) return true;
  let steps = 0;
  for (let index = 1; index < value.length; index++) {
    const step = value.charCodeAt(index) - value.charCodeAt(index - 1);
    if (step === 1 || step === 0) steps++;
  }
  return steps >= (value.length - 1) * 0.7;
}
