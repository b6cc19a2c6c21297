/**
 * Names under which programs keep secrets and what belongs to people. The last word decides (`passwordReset`, `tokenCount` and
 * `token_usage` are none), the words before it may take it back (`max_tokens`, `nextPageToken`, `hasPassword`).
 */

/** What a name promises. */
export type Sensitivity = "secret" | "personal";

const MOST_SPLIT = 10_000;
const split = new Map<string, readonly string[]>();

/** The words of a name in lower case. Programs use the same names over and over. */
export function wordsOf(name: string): readonly string[] {
  let found = split.get(name);
  if (!found) {
    if (split.size >= MOST_SPLIT) split.clear();
    split.set(name, (found = inWords(name)));
  }
  return found;
}

function inWords(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])(?=[A-Z][a-z])/g, "$1 ")
    .toLowerCase()
    .replace(/(?<=[a-z])\d+$/, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** Secret whatever stands before them. */
const SECRETS = words("password passwd passphrase apikey accesstoken authtoken bottoken privatekey secretkey clientsecret secret jwt");

/** Secret behind one of these. */
const OWNED: Readonly<Record<string, ReadonlySet<string>>> = {
  token: words(
    "access auth authorization bearer bot api refresh secret jwt oauth oauth2 session discord telegram tg slack github gitlab hf huggingface openai line whatsapp wa facebook fb messenger viber twitch npm cf cloudflare private personal app",
  ),
  key: words(
    "api secret private encryption signing service admin master license licence openai anthropic gemini groq cohere mistral deepseek supabase azure",
  ),
  pass: words("db database user smtp mail email admin root mysql pg postgres redis"),
  pwd: words("db database user smtp mail email admin root mysql pg postgres redis"),
  credential: words("auth aws user client"),
  credentials: words("auth aws user client"),
};

/** Whose `token` opens what they stand for. */
const HOLDERS = words(
  "config configuration cfg conf settings env secrets secret credentials creds client bot auth account discord telegram slack",
);

/** Settings of the environment: nobody keeps a lexer's tokens there. */
const SETTINGS = words("token key pass pwd pat password passwd");
/** Addresses of databases hold the password. */
const DATABASES = words("database db mongo mongodb postgres postgresql mysql pg mssql");
const ADDRESSES = words("url uri dsn string connection");

/** What follows is none: a count, a name, a check, a thing that everybody may see. */
const TAKEN_BACK =
  /^(?:max|min|num|count|total|is|has|no|not|should|need|needs|missing|invalid|valid|wrong|bad|expired|show|hide|forgot|reset|change|hash|hashed|encrypted|masked|redacted|hidden|public|publishable|anon|site|page|cursor|sync|next|prev|previous|continuation|stop|start|end|eos|bos|pad|unk|mask|special|fake|mock|dummy|test|example|default|placeholder|old|field|name|label|csrf|xsrf|captcha|recaptcha|cache|sort|primary|foreign|partition|id)$/;

/** Objects of texts and rules, whose members are named after what they speak of. */
const SPEAKS_OF =
  /^(?:errors?|messages?|labels?|i18n|t|strings?|texts?|lang|locale|locales|schemas?|fields?|rules?|types?|touched|validation|validators?|usage|counts?|stats|limits?|styles?|classes|icons?|refs?|routes?|paths?|links?|urls?|columns?|placeholders?|tokenizer|token|lexer|parser|node|doc)$/i;

/** How to reach people, and what is about them. */
const PERSONAL = words("email mail phone telephone mobile msisdn ssn passport iban diagnosis birthday birthdate dob transcript");
const NUMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  number: words("phone mobile telephone contact card passport"),
  address: words("email mail home postal street shipping billing ip"),
  card: words("credit"),
};

/** What people write to a bot. */
const WRITTEN = words(
  "text content body caption message messages msg question prompt prompts query transcript input args arguments comment",
);

/** The last two names of a path as it is written: `config`, `token` of `this.config.token`. */
function ends(path: string): readonly [owner: string, last: string] {
  const names = path.split(/[^\w$-]+/).filter((name) => name !== "" && !/^\d+$/.test(name));
  return [names.at(-2) ?? "", names.at(-1) ?? ""];
}

const known = new Map<string, boolean>();

/** Is what stands under this path (`config.token`, `process.env.API_KEY`) a secret? */
export function isSecretPath(path: string, setting: boolean): boolean {
  const key = `${setting ? "=" : ""}${path}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = judgeSecret(path, setting)));
  return found;
}

function judgeSecret(path: string, setting: boolean): boolean {
  const [owner, last] = ends(path);
  const names = wordsOf(last);
  const word = names.at(-1);
  if (word === undefined || names.some((name, i) => TAKEN_BACK.test(name) && i < names.length - 1)) return false;
  if (!setting && SPEAKS_OF.test(owner)) return false;
  const before = names.at(-2) ?? "";
  // The header, also once it has been taken out of the others.
  if (last === "authorization" && /^(?:headers?)?$/i.test(owner)) return true;
  if (SECRETS.has(word) || OWNED[word]?.has(before)) return true;
  if (setting) return SETTINGS.has(word) || (ADDRESSES.has(word) && names.some((name) => DATABASES.has(name)));
  return word === "token" && names.length === 1 && HOLDERS.has(wordsOf(owner).at(-1) ?? "");
}

/** Keys that their providers mean to be read in a browser. */
export function isPublicKey(path: string): boolean {
  return /firebase|mapbox|maps|captcha|turnstile|sentry|posthog|mixpanel|amplitude|segment|algolia|analytics|gtag|measurement|publishable|public_?key|anon|site_?key|pusher|giphy|tenor|vapid|app_?id|stripe_?pk/i.test(
    path,
  );
}

/** Is what stands under this path about a person, or a way to reach one? */
export function isPersonalPath(path: string): boolean {
  const [owner, last] = ends(path);
  const names = wordsOf(last);
  const word = names.at(-1);
  if (word === undefined || SPEAKS_OF.test(owner) || names.some((name) => TAKEN_BACK.test(name))) return false;
  return PERSONAL.has(word) || (NUMBERS[word]?.has(names.at(-2) ?? "") ?? false);
}

/** The whole of what a client or a platform sent. */
const SENT =
  /(?:^|[.\s])(?:body|rawBody|raw_body|payload|json|get_json|get_data|form|data|\w*events?|updates?|entry|messaging)(?:\(…?\))?$/i;

/** Does the path lead to the whole of what was sent? */
export function isWholePath(path: string): boolean {
  return SENT.test(path);
}

/** Does what stands under this path have all that is known of a person? */
export function isRecordPath(path: string): boolean {
  return /(?:^|[._ a-z])(?:user|customer|patient|profile|employee|applicant|candidate|contact|client)s?(?:Data|Info|Record|Profile|_data|_info|_record|_profile)?$/i.test(
    ends(path)[1],
  );
}

/** Who somebody is before the law, how they are and what they pay with: kept in the clear it is a breach waiting to happen. */
export function isGravePath(path: string): boolean {
  const names = wordsOf(ends(path)[1]);
  return /^(?:ssn|cvv|cvc|iban|diagnosis|passport)$|(?:social security|credit card|card|passport|national id)(?: number)?$/.test(
    names.join(" "),
  );
}

/** Does the last name of the path say that it is what somebody wrote? */
export function isWrittenPath(path: string): boolean {
  const [owner, last] = ends(path);
  return WRITTEN.has(wordsOf(last).at(-1) ?? "") && !/^(?:e|ex|exc|err|error|exception)$/i.test(owner);
}
