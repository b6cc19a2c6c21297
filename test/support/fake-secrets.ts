/**
 * Fake secrets that have a provider's format, checksums included, put together at run time so that no committed file contains anything
 * that a scanner would take for a real one. The same every time. In fixtures `{{slack-bot-token}}` stands for such a value.
 */
import { base62, crc32 } from "../../eslint-plugin/src/secrets/checks.js";

const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();

/** One letter for each alphabet of the recipes below: `{h32}` is 32 hexadecimal digits. */
const ALPHABETS: Readonly<Record<string, string>> = {
  d: DIGITS,
  h: `${DIGITS}abcdef`,
  n: DIGITS + LOWER,
  l: LOWER + UPPER,
  w: DIGITS + LOWER + UPPER,
  U: `${UPPER}234567`,
  K: DIGITS + UPPER,
};

/** A value, and the text it has to stand in ("@") when only its surroundings tell what it is. */
interface Recipe {
  readonly value: string;
  readonly within?: string;
}

const inside = (value: string, within: string): Recipe => ({ value, within });
const UUID = "{h8}-{h4}-{h4}-{h4}-{h12}";

const RECIPES: Readonly<Record<string, string | Recipe>> = {
  "discord-bot-token": "{discord}.{w6}.{w38}",
  "discord-webhook": "https://discord.com/api/webhooks/{d18}/{w68}",
  "discord-webhook-token": inside("{w68}", 'new WebhookClient("{d}", "@")'.replace("{d}", "8".repeat(9) + "1".repeat(9))),
  "telegram-bot-token": "7{d9}:AA{w33}",
  "slack-bot-token": "xoxb-{d12}-{d12}-{w24}",
  "slack-user-token": "xoxp-{d12}-{d12}-{d12}-{h32}",
  "slack-app-token": "xapp-1-A{K10}-{d13}-{h64}",
  "slack-config-token": "xoxe.xoxp-1-{w120}",
  "slack-session-token": "xoxc-{d12}-{d12}-{h64}",
  "slack-webhook": "https://hooks.slack.com/services/T{K10}/B{K10}/{w24}",
  "slack-signing-secret": inside("{h32}", 'const slackSigningSecret = "@";'),
  "line-channel-token": "{w150}/1O/w1cDnyilFU=",
  "line-channel-secret": inside("{h32}", "LINE_CHANNEL_SECRET=@"),
  "meta-access-token": "EAA{w180}",
  "meta-app-secret": inside("{h32}", '{ facebookAppSecret: "@" }'),
  "twilio-api-key": inside("SK{h32}", 'require("twilio")("@")'),
  "twilio-auth-token": inside("{h32}", 'const TWILIO_AUTH_TOKEN = "@"'),
  "viber-auth-token": inside("{h16}-{h16}-{h16}", 'const viberAuthToken = "@"'),
  "teams-webhook": `https://contoso.webhook.office.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/{h32}/${UUID}`,
  "google-chat-webhook": "https://chat.googleapis.com/v1/spaces/{w11}/messages?key={w39}&token={w43}",
  "matrix-access-token": "syt_{w8}_{l20}_{w6}",
  "twitch-oauth-token": "oauth:{n30}",
  "openrouter-api-key": "sk-or-v1-{h64}",
  "anthropic-api-key": "sk-ant-api03-{w93}AA",
  "openai-project-key": "sk-proj-{w74}T3BlbkFJ{w74}",
  "openai-api-key": "sk-{w20}T3BlbkFJ{w20}",
  "deepseek-api-key": "sk-{h32}",
  "stability-api-key": "sk-{w48}",
  "firebase-web-key": inside("AIza{w35}", '{ apiKey: "@", authDomain: "shop.firebaseapp.com" }'),
  "google-api-key": "AIza{w35}",
  "groq-api-key": "gsk_{w52}",
  "huggingface-token": "hf_{l34}",
  "huggingface-org-token": "api_org_{l34}",
  "replicate-api-token": "r8_{w37}",
  "perplexity-api-key": "pplx-{w48}",
  "xai-api-key": "xai-{w80}",
  "together-api-key": "tgp_v1_{w43}",
  "together-legacy-key": inside("{h64}", 'const TOGETHER_API_KEY = "@"'),
  "mistral-api-key": inside("{w32}", 'new Mistral({ mistralApiKey: "@" })'),
  "cohere-api-key": inside("{w40}", "COHERE_API_KEY=@"),
  "fireworks-api-key": "fw_{w24}",
  "cerebras-api-key": "csk-{n48}",
  "nvidia-api-key": "nvapi-{w64}",
  "elevenlabs-api-key": "sk_{h48}",
  "langsmith-api-key": "lsv2_pt_{h32}_{h10}",
  "pinecone-api-key": "pcsk_{w6}_{w63}",
  "tavily-api-key": "tvly-dev-{w32}",
  "jina-api-key": "jina_{w60}",
  "firecrawl-api-key": "fc-{h32}",
  "e2b-api-key": "e2b_{h40}",
  "azure-openai-key": inside("{h32}", 'const azureOpenAIKey = "@"'),
  "deepgram-api-key": inside("{h40}", 'process.env.DEEPGRAM_API_KEY || "@"'),
  "assemblyai-api-key": inside("{h32}", 'const assemblyaiKey = "@"'),
  "serpapi-key": inside("{h64}", "SERPAPI_API_KEY: '@'"),
  "aws-access-key": "AKIA{U16}",
  "aws-secret-key": inside("{w40}", '{ secretAccessKey: "@" }'),
  "aws-bedrock-key": "ABSK{w120}=",
  "google-oauth-secret": "GOCSPX-{w28}",
  "google-service-account": inside("{pem}", '{ "type": "service_account", "private_key": "@" }'),
  "azure-storage-key": inside("{w86}==", '"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=@;"'),
  "azure-client-secret": "{w3}8Q~{w34}",
  "digitalocean-token": "dop_v1_{h64}",
  "heroku-api-key": `HRKU-${UUID}`,
  "supabase-access-token": "sbp_{h40}",
  "supabase-secret-key": "sb_secret_{w31}",
  "vault-token": "hvs.{w90}",
  "planetscale-password": "pscale_pw_{w43}",
  "databricks-token": "dapi{h32}",
  "fly-token": "FlyV1 fm2_{w120}",
  "stripe-secret-key": "sk_live_{w99}",
  "stripe-webhook-secret": "whsec_{w32}",
  "stripe-publishable-key": "pk_live_{w99}",
  "shopify-token": "shpat_{h32}",
  "square-access-token": "sq0atp-{w22}",
  "flutterwave-key": "FLWSECK-{h32}-X",
  "github-token": "ghp_{crc}",
  "github-fine-grained-token": "github_pat_{w22}_{w59}",
  "gitlab-token": "glpat-{w20}",
  "bitbucket-token": "ATBB{w32}",
  "atlassian-api-token": "ATATT3{w186}",
  "npm-token": "npm_{crc}",
  "pypi-token": "pypi-{pypi}{w150}",
  "rubygems-key": "rubygems_{h48}",
  "docker-token": "dckr_pat_{w27}",
  "sendgrid-api-key": "SG.{w22}.{w43}",
  "mailgun-api-key": "key-{h32}",
  "mailgun-key": inside("{h32}-{h8}-{h8}", 'const mailgunKey = "@"'),
  "postmark-token": inside(UUID, 'const POSTMARK_SERVER_TOKEN = "@"'),
  "mailchimp-api-key": "{h32}-us21",
  "resend-api-key": "re_{w8}_{w24}",
  "brevo-api-key": "xkeysib-{h64}-{w16}",
  "notion-token": "secret_{w43}",
  "linear-api-key": "lin_api_{w40}",
  "airtable-token": "pat{w14}.{h64}",
  "figma-token": "figd_{w40}",
  "sentry-token": "sntryu_{h64}",
  "sentry-dsn": "https://{h32}@o{d6}.ingest.sentry.io/{d7}",
  "grafana-token": "glsa_{w32}_{h8}",
  "newrelic-key": "NRAK-{K27}",
  "postman-api-key": "PMAK-{h24}-{h34}",
  "hubspot-token": `pat-na1-${UUID}`,
  "posthog-personal-key": "phx_{w43}",
  "posthog-project-key": "phc_{w43}",
  "rapidapi-key": "{h10}msh{h15}p1{h5}jsn{h12}",
  "openweather-api-key": inside("{h32}", 'const openweatherApiKey = "@"'),
  "spotify-client-secret": inside("{h32}", 'const spotifyClientSecret = "@"'),
  "datadog-api-key": inside("{h32}", 'DATADOG_API_KEY: "@"'),
  "mapbox-public-token": "pk.eyJ{w80}.{w22}",
  "google-oauth-client-id": "{d12}-{n32}.apps.googleusercontent.com",
  "private-key": "{pem}",
  "database-url": "postgres://shop:{w16}@db.internal:5432/shop",
  "connection-string": inside("{w16}", '"Server=db.internal,1433;UID=bot;PWD=@;"'),
  "url-password": "https://deploy:{w16}@git.internal/shop.git",
  "supabase-service-key": "{jwt:service_role}",
  "supabase-anon-key": "{jwt:anon}",
  "json-web-token": "{jwt:member}",
};

/** A generator of numbers that depends on its seed alone (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const base64url = (text: string): string => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

function expand(piece: string, pick: (alphabet: string, count: number) => string): string {
  const alphabet = ALPHABETS[piece.charAt(0)];
  if (alphabet !== undefined && /^.\d+$/.test(piece)) return pick(alphabet, Number(piece.slice(1)));
  const letters = ALPHABETS["w"] as string;
  if (piece === "discord") return base64url(`8${pick(DIGITS, 17)}`);
  if (piece === "pypi") return base64url(`\u0002\u0001\u0000\bpypi.org`).replace(/^./, "A");
  if (piece === "crc") {
    const payload = pick(letters, 30);
    return payload + base62(crc32(payload));
  }
  if (piece === "pem")
    return `${"-".repeat(5)}BEGIN PRIVATE KEY${"-".repeat(5)}\\n${pick(letters, 64)}\\n${pick(letters, 40)}\\n${"-".repeat(5)}END PRIVATE KEY${"-".repeat(5)}\\n`;
  if (piece.startsWith("jwt:")) {
    const claims = { iss: "shop", role: piece.slice(4), jti: pick(letters, 12) };
    return `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(JSON.stringify(claims))}.${pick(letters, 43)}`;
  }
  throw new Error(`no recipe piece {${piece}}`);
}

/** Ids of all formats there is a recipe for. */
export const FAKE_IDS: readonly string[] = Object.keys(RECIPES);

/** A fake secret of this format. Another `variant` gives another value. */
export function fakeSecret(id: string, variant = 0): string {
  const recipe = RECIPES[id];
  if (recipe === undefined) throw new Error(`no fake secret for the format "${id}"`);
  const next = generator(crc32(id) + variant);
  const pick = (alphabet: string, count: number): string => {
    let text = "";
    for (let index = 0; index < count; index++) text += alphabet.charAt(Math.floor(next() * alphabet.length));
    return text;
  };
  return (typeof recipe === "string" ? recipe : recipe.value).replace(/\{([\w:]+)\}/g, (_, piece: string) => expand(piece, pick));
}

/** A line of code in which a value of this format is recognisable. */
export function inContext(id: string, value: string): string {
  const recipe = RECIPES[id];
  const within = recipe === undefined || typeof recipe === "string" ? undefined : recipe.within;
  return (within ?? 'const value = "@";').replace("@", () => value);
}

/** Puts a fake secret in the place of each `{{format-id}}`. Other double braces stay. */
export function expandSecrets(text: string): string {
  return text.replace(/\{\{([a-z0-9-]+)\}\}/g, (whole, id: string) => (Object.hasOwn(RECIPES, id) ? fakeSecret(id) : whole));
}
