/** Names of values that nobody may guess. They decide whether a predictable random value matters: most are dice, colours and delays. */

/** The words of a name in lower case. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])(?=[A-Z][a-z])/g, "$1 ")
    .toLowerCase()
    .replace(/(?<=[a-z])\d+$/, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Secret whatever stands before them. "tokens" are counted, not kept secret. */
const SECRETS = new Set(
  "token password passwd pwd passphrase passcode otp totp jwt sid csrf xsrf salt apikey accesstoken authtoken sessionid genid credential pin".split(
    " ",
  ),
);

/** Secret behind one of these. */
const OWNED: Readonly<Record<string, ReadonlySet<string>>> = {
  key: new Set("api secret private access encryption session auth signing license licence".split(" ")),
  id: new Set("session sess conversation auth login cookie".split(" ")),
  secret: new Set("client app shared jwt session token webhook signing cookie".split(" ")),
  code: new Set(
    "verification verify reset auth access otp login confirm confirmation activation security pairing recovery backup twofactor 2fa link linking sms email".split(
      " ",
    ),
  ),
  session: new Set(["new"]),
  me: new Set(["remember"]),
  state: new Set(["oauth", "auth"]),
};

/** A game's piece, an amount, a position. */
const HARMLESS = /(?:max|num|count|total|price|reward|cost|index|length|limit)/;

export function isSalt(name: string): boolean {
  return wordsOf(name).at(-1) === "salt";
}

export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || words.some((word) => HARMLESS.test(word))) return false;
  return SECRETS.has(last) || (OWNED[last]?.has(words.at(-2) ?? "") ?? false);
}
