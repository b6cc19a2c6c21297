/**
 * What a name says about the value stored under it: whether that is a secret, and of which sort. Names are judged by their words, so
 * `apiKey`, `API_KEY` and `x-api-key` are the same name.
 */

export type SecretSort = "password" | "token" | "secret" | "key" | "header";

/** The words of a name in lower case: "clientSecretV2" is client, secret, v2. */
export function words(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])(?=[A-Z][a-z])/g, "$1 ")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

const SORTS: Readonly<Record<string, SecretSort>> = {
  password: "password",
  passwd: "password",
  pwd: "password",
  passphrase: "password",
  passcode: "password",
  pass: "password",
  dbpass: "password",
  dbpassword: "password",
  rootpassword: "password",
  token: "token",
  tokens: "token",
  accesstoken: "token",
  auth: "token",
  authtoken: "token",
  bottoken: "token",
  bearer: "token",
  secret: "secret",
  secrets: "secret",
  clientsecret: "secret",
  apikey: "key",
  apikeys: "key",
  apitoken: "token",
  secretkey: "key",
  authkey: "key",
  accesskey: "key",
  privatekey: "key",
  encryptionkey: "key",
  credential: "secret",
  credentials: "secret",
  authorization: "header",
};

/** "key" alone is anything; after one of these words it opens something. */
const KEY_OWNERS = new Set(
  "api secret private access encryption encrypt encrypting signing sign master auth service session account subscription storage license hmac aes jwt crypto cipher admin server webhook openai gemini anthropic groq mistral cohere".split(
    " ",
  ),
);
/** Words after the secret that leave it one. */
const NEUTRAL_TAIL = new Set(
  "value string hex base64 b64 default fallback prod production live dev development staging local old new current main primary secondary backup raw plain env v1 v2 v3 1 2 3".split(
    " ",
  ),
);
/** Words that make the whole name something to show, to count or to look up. */
const DISARMING = new Set(
  "public publishable pub site anon anonymous csrf xsrf max min num count total limit length budget next page continuation pagination cursor stop eos bos pad unk special placeholder label title hint message error text regex pattern test mock fake dummy example sample invalid wrong expected hash hashed digest checksum md5 sha sha1 sha256 etag i18n translation field column input header selector css type cancel cancellation mask price symbol contract erc20 mint nft csp nonce per used prompt completion with".split(
    " ",
  ),
);

/** The sort of secret that a name announces; undefined when it announces none. */
export function sortOfName(name: string): SecretSort | undefined {
  const list = words(name);
  if (/key[_-]?vault/i.test(name)) return undefined;
  if (list.length === 0 || list.length > 8 || list.some((word) => DISARMING.has(word))) return undefined;
  let last = list.length - 1;
  while (last > 0 && NEUTRAL_TAIL.has(list[last] as string)) last--;
  const head = list[last] as string;
  // A longer name that ends so is that of a method or a header's field.
  if (head === "auth" && list.length > 2) return undefined;
  if (head === "key" || head === "keys") return KEY_OWNERS.has(list[last - 1] ?? "") ? "key" : undefined;
  return Object.hasOwn(SORTS, head) ? SORTS[head] : undefined;
}

/** Words for messages, and the variable to keep it in when nothing better is known. */
const SORT_NAMES: Readonly<Record<SecretSort, { readonly title: string; readonly env: string }>> = {
  password: { title: "Password", env: "PASSWORD" },
  token: { title: "Token", env: "TOKEN" },
  secret: { title: "Secret", env: "SECRET" },
  key: { title: "Key", env: "API_KEY" },
  header: { title: "Authorization header", env: "AUTHORIZATION" },
};

export function titleOf(sort: SecretSort): string {
  return SORT_NAMES[sort].title;
}

/** The environment variable for a name: "clientSecret" is CLIENT_SECRET. A name of one word says too little; then `otherwise`. */
export function environmentName(name: string | undefined, otherwise: string | undefined, sort: SecretSort = "secret"): string {
  const list = words((name ?? "").replace(/^(?:set|get|use|with)(?=[A-Z_])/, ""));
  const own = list.join("_").toUpperCase();
  if (list.length > 1 && /^[A-Z]/.test(own)) return own;
  return otherwise ?? (/^[A-Z]/.test(own) ? own : SORT_NAMES[sort].env);
}
