/**
 * The token formats of providers, as data. Facts only: prefixes, lengths and alphabets that the providers document or that every
 * issued token shows. Where two formats fit the same text, the one that stands first is reported.
 */
import {
  hasChecksum,
  hasDiscordId,
  hasOwnPassword,
  isAnonymousJwt,
  isAwsKeyId,
  isPrivateJwt,
  isPypiToken,
  isServiceRoleJwt,
} from "./checks.js";
import { BASE64, containing, type Format, named, prefixed } from "./format.js";
import { entropy, isPlaceholder } from "./placeholder.js";

const ALNUM = "[A-Za-z0-9]";
const URLSAFE = "[\\w-]";
const HEX = "[0-9a-f]";
const UUID = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`;
const DASHED = /[\w-]/;

/** The first three characters of the base64 of any decimal number: 90 of them. */
const DISCORD_STARTS = ["MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT"].flatMap((two) =>
  [..."AEIMQUYcgk"].map((third) => two + third),
);
const JWT = `eyJ${URLSAFE}{10,400}\\.eyJ${URLSAFE}{10,2000}\\.(?<random>${URLSAFE}{20,700})`;
const KEY_BODY = `(?:\\\\r|\\\\n|[\\s"'\`+,\\\\])*(?:(?:Proc-Type|DEK-Info)[^\\n]*\\s*)*(?<random>[A-Za-z0-9+/=]{24,})[A-Za-z0-9+/=\\\\\\s"'\`+,]*(?:-----END[A-Z ]{1,30}-----)?`;
const PEM = `-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED |PGP )?PRIVATE KEY(?: BLOCK)?-----${KEY_BODY}`;
const DATABASE_SCHEMES = [
  "postgres",
  "postgresql",
  "mysql",
  "mysql2",
  "mariadb",
  "mongodb",
  "mongodb+srv",
  "redis",
  "rediss",
  "amqp",
  "amqps",
  "mssql",
  "sqlserver",
  "clickhouse",
  "cockroachdb",
];
const CREDENTIALS = `://[^\\s:/@"'\`<>$\\{\\}]{0,80}:(?<random>[^\\s/@"'\`<>$\\{\\}]{3,160})@(?!example\\.)[\\w.-]{1,200}[^\\s"'\`<>)\\\\]{0,200}`;

const CHAT: readonly Format[] = [
  containing(
    "discord-bot-token",
    "Discord bot token",
    DISCORD_STARTS,
    0,
    `[MNO][\\w]{22,27}\\.${URLSAFE}{6}\\.(?<random>${URLSAFE}{27,45})`,
    {
      check: hasDiscordId,
      edge: DASHED,
      env: "DISCORD_TOKEN",
    },
  ),
  containing(
    "discord-webhook",
    "Discord webhook address",
    ["/api/webhooks/"],
    32,
    `https://(?:(?:ptb|canary)\\.)?discord(?:app)?\\.com/api/webhooks/\\d{17,20}/(?<random>${URLSAFE}{60,80})`,
    { shown: "https://discord".length, env: "DISCORD_WEBHOOK_URL" },
  ),
  containing(
    "discord-webhook-token",
    "Discord webhook token",
    ["WebhookClient("],
    0,
    `WebhookClient\\(\\s*["'\`]\\d{17,20}["'\`]\\s*,\\s*["'\`](?<token>${URLSAFE}{68})`,
    {
      edge: DASHED,
      env: "DISCORD_WEBHOOK_TOKEN",
    },
  ),
  containing("telegram-bot-token", "Telegram bot token", [":AA"], 12, `(?<!\\d)\\d{8,10}:(?<random>AA${URLSAFE}{33})(?!${URLSAFE})`, {
    edge: /[0-9]/,
    span: 48,
  }),
  prefixed("slack-bot-token", "Slack bot token", "xoxb-", `\\d{9,14}-(?:\\d{9,14}-)?(?<random>${ALNUM}{20,36})`, { edge: DASHED }),
  prefixed("slack-user-token", "Slack user token", "xoxp-", `(?:\\d{9,14}-){2,3}(?<random>${ALNUM}{24,64})`, { edge: DASHED }),
  prefixed("slack-app-token", "Slack app-level token", "xapp-", `\\d-A${ALNUM}{8,12}-\\d{9,14}-(?<random>${HEX}{64})`, {
    edge: DASHED,
    env: "SLACK_APP_TOKEN",
  }),
  prefixed("slack-config-token", "Slack configuration token", "xoxe", `(?:\\.xox[bp])?-\\d-(?<random>[A-Za-z0-9-]{60,200})`, {
    edge: DASHED,
  }),
  prefixed("slack-session-token", "Slack session token", "xox", `[acdrs]-(?<random>[A-Za-z0-9%+/=-]{40,400})`, {
    edge: DASHED,
    keywords: ["xoxa-", "xoxc-", "xoxd-", "xoxr-", "xoxs-"],
  }),
  containing(
    "slack-webhook",
    "Slack webhook address",
    ["hooks.slack.com/"],
    10,
    `https://hooks\\.slack\\.com/(?:services|workflows|triggers)/[TE][A-Z0-9]{8,12}/(?:B[A-Z0-9]{8,12}|A[A-Z0-9]{8,12}|\\d{10,16})/(?:\\d{10,20}/)?(?<random>${ALNUM}{20,40})`,
    { shown: "https://hooks.slack.com/".length, env: "SLACK_WEBHOOK_URL" },
  ),
  named("slack-signing-secret", "Slack signing secret", "slack", `${HEX}{32}`),
  containing("line-channel-token", "LINE channel access token", ["w1cDnyilFU="], 190, `(?<random>[A-Za-z0-9+/]{120,180})w1cDnyilFU=`, {
    edge: BASE64,
    env: "LINE_CHANNEL_ACCESS_TOKEN",
  }),
  named("line-channel-secret", "LINE channel secret", "line", `${HEX}{32}`),
  prefixed("meta-access-token", "Meta (Messenger, WhatsApp) access token", "EAA", `(?<random>[A-Za-z0-9]{80,300})`, {
    check: (token) => entropy(token) > 4.8,
    env: "META_ACCESS_TOKEN",
  }),
  named("meta-app-secret", "Meta app secret", "facebook", `${HEX}{32}`),
  prefixed("twilio-api-key", "Twilio API key", "SK", `(?<random>${HEX}{32})`, { near: { with: /twilio/i } }),
  named("twilio-auth-token", "Twilio auth token", "twilio", `${HEX}{32}`),
  containing(
    "viber-auth-token",
    "Viber bot token",
    ["viber", "Viber", "VIBER"],
    0,
    `[\\w$.-]{5,40}["'\`]?\\s{0,3}[:=,(]\\s{0,3}["'\`]?(?<token>${HEX}{16}-${HEX}{16}-${HEX}{16})`,
    {
      env: "VIBER_AUTH_TOKEN",
    },
  ),
  containing(
    "teams-webhook",
    "Microsoft Teams webhook address",
    [".webhook.office.com/"],
    60,
    `https://[\\w-]+\\.webhook\\.office\\.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/(?<random>${HEX}{32})/[\\w-]{30,100}(?:/[\\w-]{10,100})?`,
    { shown: "https://".length, env: "TEAMS_WEBHOOK_URL" },
  ),
  prefixed(
    "google-chat-webhook",
    "Google Chat webhook address",
    "https://chat.googleapis.com/v1/spaces/",
    `[\\w-]+/messages\\?key=[\\w-]{39}&token=(?<random>[\\w%-]{20,80})`,
    {
      env: "GOOGLE_CHAT_WEBHOOK_URL",
    },
  ),
  prefixed("matrix-access-token", "Matrix access token", "syt_", `[A-Za-z0-9+/=]{1,80}_(?<random>[A-Za-z]{20})_${ALNUM}{6}`),
  prefixed("twitch-oauth-token", "Twitch chat token", "oauth:", `(?<random>[a-z0-9]{30})`),
];

const MODELS: readonly Format[] = [
  prefixed("openrouter-api-key", "OpenRouter API key", "sk-or-v1-", `(?<random>${HEX}{64})`),
  prefixed("anthropic-api-key", "Anthropic API key", "sk-ant-", `(?:api|admin|oat|ort)\\d\\d-(?<random>${URLSAFE}{80,120})`, {
    edge: DASHED,
  }),
  prefixed("openai-project-key", "OpenAI API key", "sk-", `(?:proj|svcacct|admin)-(?<random>${URLSAFE}{16,90}T3BlbkFJ${URLSAFE}{16,90})`, {
    edge: DASHED,
    env: "OPENAI_API_KEY",
    keywords: ["sk-proj-", "sk-svcacct-", "sk-admin-"],
  }),
  prefixed("openai-api-key", "OpenAI API key", "sk-", `(?<random>${ALNUM}{20}T3BlbkFJ${ALNUM}{20})`, { edge: DASHED }),
  prefixed("deepseek-api-key", "DeepSeek (or OpenAI-compatible) API key", "sk-", `(?<random>${HEX}{32})`, { edge: DASHED }),
  prefixed("stability-api-key", "Stability AI (or OpenAI-compatible) API key", "sk-", `(?<random>${ALNUM}{48})`, { edge: DASHED }),
  prefixed("firebase-web-key", "Firebase web key", "AIza", `(?<random>${URLSAFE}{35})`, {
    public: true,
    edge: DASHED,
    near: { with: /authDomain|messagingSenderId|firebaseapp\.com/ },
  }),
  prefixed("google-api-key", "Google API key", "AIza", `(?<random>${URLSAFE}{35})`, { edge: DASHED }),
  prefixed("groq-api-key", "Groq API key", "gsk_", `(?<random>${ALNUM}{52})`),
  prefixed("huggingface-token", "Hugging Face token", "hf_", `(?<random>[A-Za-z]{34})`, { env: "HF_TOKEN" }),
  prefixed("huggingface-org-token", "Hugging Face organisation token", "api_org_", `(?<random>[A-Za-z]{34})`, { env: "HF_TOKEN" }),
  prefixed("replicate-api-token", "Replicate API token", "r8_", `(?<random>${ALNUM}{37})`),
  prefixed("perplexity-api-key", "Perplexity API key", "pplx-", `(?<random>${ALNUM}{48,56})`),
  prefixed("xai-api-key", "xAI API key", "xai-", `(?<random>${ALNUM}{80})`),
  prefixed("together-api-key", "Together AI API key", "tgp_v1_", `(?<random>${URLSAFE}{43})`, { edge: DASHED }),
  named("together-legacy-key", "Together AI API key", "together", `${HEX}{64}`, { env: "TOGETHER_API_KEY" }),
  named("mistral-api-key", "Mistral API key", "mistral", `${ALNUM}{32}`),
  named("cohere-api-key", "Cohere API key", "cohere", `${ALNUM}{40}`),
  prefixed("fireworks-api-key", "Fireworks API key", "fw_", `(?<random>${ALNUM}{22,24})`),
  prefixed("cerebras-api-key", "Cerebras API key", "csk-", `(?<random>[a-z0-9]{48})`),
  prefixed("nvidia-api-key", "NVIDIA API key", "nvapi-", `(?<random>${URLSAFE}{60,70})`, { edge: DASHED }),
  prefixed("elevenlabs-api-key", "ElevenLabs API key", "sk_", `(?<random>${HEX}{48})`),
  prefixed("langsmith-api-key", "LangSmith API key", "lsv2_", `(?:pt|sk)_(?<random>${HEX}{32}_${HEX}{10})`, { env: "LANGSMITH_API_KEY" }),
  prefixed("pinecone-api-key", "Pinecone API key", "pcsk_", `[A-Za-z0-9]{5,7}_(?<random>${ALNUM}{60,70})`),
  prefixed("tavily-api-key", "Tavily API key", "tvly-", `(?:dev-|prod-)?(?<random>${ALNUM}{32})`),
  prefixed("jina-api-key", "Jina AI API key", "jina_", `(?<random>${URLSAFE}{60})`, { edge: DASHED }),
  prefixed("firecrawl-api-key", "Firecrawl API key", "fc-", `(?<random>${HEX}{32})`),
  prefixed("e2b-api-key", "E2B API key", "e2b_", `(?<random>${HEX}{40})`),
  named("azure-openai-key", "Azure OpenAI key", "azure", `(?:${HEX}{32}|[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26})`, {
    env: "AZURE_OPENAI_API_KEY",
  }),
  named("deepgram-api-key", "Deepgram API key", "deepgram", `${HEX}{40}`),
  named("assemblyai-api-key", "AssemblyAI API key", "assemblyai", `${HEX}{32}`),
  named("serpapi-key", "SerpApi key", "serpapi", `${HEX}{64}`, { env: "SERPAPI_API_KEY" }),
];

const CLOUDS: readonly Format[] = [
  prefixed("aws-access-key", "AWS access key id", "A", `(?:KIA|SIA|BIA|CCA)(?<random>[A-Z2-7]{16})`, {
    keywords: ["AKIA", "ASIA", "ABIA", "ACCA"],
    shown: 4,
    check: isAwsKeyId,
    env: "AWS_ACCESS_KEY_ID",
  }),
  containing(
    "aws-secret-key",
    "AWS secret access key",
    ["ecretAccessKey", "SECRET_ACCESS_KEY", "secret_access_key", "ws_secret_key", "WS_SECRET_KEY"],
    0,
    `\\w{12,20}["'\`]?\\s{0,3}[:=|?,]{1,2}\\s{0,3}["'\`]?(?<token>[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])`,
    {
      env: "AWS_SECRET_ACCESS_KEY",
    },
  ),
  prefixed("aws-bedrock-key", "Amazon Bedrock API key", "ABSK", `(?<random>[A-Za-z0-9+/]{109,200}={0,2})`, {
    env: "AWS_BEARER_TOKEN_BEDROCK",
  }),
  prefixed("google-oauth-secret", "Google OAuth client secret", "GOCSPX-", `(?<random>${URLSAFE}{28})`, {
    edge: DASHED,
    env: "GOOGLE_CLIENT_SECRET",
  }),
  containing(
    "google-service-account",
    "Google service account key",
    ["private_key"],
    0,
    `private_key["'\`]?\\s{0,3}[:=]\\s{0,3}["'\`]?(?<token>${PEM})`,
    {
      near: { with: /service_account|gserviceaccount\.com/ },
      edge: /(?!)/,
      shown: "-----BEGIN".length,
      span: 8192,
      env: "GOOGLE_PRIVATE_KEY",
    },
  ),
  containing(
    "azure-storage-key",
    "Azure storage account key",
    ["AccountKey=", "SharedAccessKey="],
    0,
    `(?:AccountKey|SharedAccessKey)=(?<token>[A-Za-z0-9+/]{43,86}={1,2})`,
    {
      env: "AZURE_STORAGE_CONNECTION_STRING",
    },
  ),
  containing("azure-client-secret", "Azure client secret", ["8Q~", "7Q~"], 3, `(?<![\\w~.-])[\\w~.]{3}[78]Q~(?<random>[\\w~.-]{31,34})`, {
    edge: DASHED,
    span: 48,
  }),
  prefixed("digitalocean-token", "DigitalOcean token", "do", `[opr]_v1_(?<random>${HEX}{64})`, {
    keywords: ["dop_v1_", "doo_v1_", "dor_v1_"],
    shown: 7,
  }),
  prefixed("heroku-api-key", "Heroku API key", "HRKU-", `(?<random>(?:AA${URLSAFE}{58}|${UUID}))`, { edge: DASHED }),
  prefixed("supabase-access-token", "Supabase access token", "sbp_", `(?<random>${HEX}{40})`),
  prefixed("supabase-secret-key", "Supabase secret key", "sb_secret_", `(?<random>${URLSAFE}{31})`, { edge: DASHED }),
  prefixed("vault-token", "Vault token", "hvs.", `(?<random>${URLSAFE}{24,120})`, { edge: DASHED }),
  prefixed("planetscale-password", "PlanetScale password", "pscale_", `(?:pw|tkn|oauth)_(?<random>[\\w.-]{32,64})`, { edge: DASHED }),
  prefixed("databricks-token", "Databricks token", "dapi", `(?<random>${HEX}{32})(?:-\\d)?`),
  prefixed("fly-token", "Fly.io token", "FlyV1 fm2_", `(?<random>[A-Za-z0-9+/=,_]{80,2000})`, { env: "FLY_API_TOKEN" }),
];

const PAYMENT: readonly Format[] = [
  prefixed("stripe-secret-key", "Stripe secret key", "", `[rs]k_(?:live|test)_(?<random>${ALNUM}{24,247})`, {
    keywords: ["sk_live_", "rk_live_", "sk_test_", "rk_test_"],
    shown: 8,
  }),
  prefixed("stripe-webhook-secret", "Stripe webhook secret", "whsec_", `(?<random>[A-Za-z0-9+/]{32,64}=?)`),
  prefixed("stripe-publishable-key", "Stripe publishable key", "", `pk_(?:live|test)_${ALNUM}{24,247}`, {
    keywords: ["pk_live_", "pk_test_"],
    shown: 8,
    public: true,
  }),
  prefixed("shopify-token", "Shopify access token", "shp", `(?:at|ca|pa|ss)_(?<random>[0-9a-fA-F]{32})`, {
    keywords: ["shpat_", "shpca_", "shppa_", "shpss_"],
    shown: 6,
  }),
  prefixed("square-access-token", "Square access token", "sq0", `(?:atp|csp)-(?<random>${URLSAFE}{22,43})`, {
    keywords: ["sq0atp-", "sq0csp-"],
    shown: 7,
    edge: DASHED,
  }),
  prefixed("flutterwave-key", "Flutterwave secret key", "FLWSECK", `(?:_TEST)?-(?<random>[0-9a-hA-H]{12,32})-X`),
];

const CODE: readonly Format[] = [
  prefixed("github-token", "GitHub token", "gh", `[pousr]_(?<random>${ALNUM}{36})`, {
    keywords: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    shown: 4,
    check: hasChecksum,
  }),
  prefixed("github-fine-grained-token", "GitHub fine-grained token", "github_pat_", `(?<random>${ALNUM}{22}_${ALNUM}{59})`, {
    env: "GITHUB_TOKEN",
  }),
  prefixed("gitlab-token", "GitLab token", "gl", `(?:pat|dt|rt|ptt|agent|oas|ft|imt|cbt)-(?<random>[\\w.-]{20,60})`, {
    keywords: ["glpat-", "gldt-", "glrt-", "glptt-", "glagent-", "gloas-", "glft-", "glimt-", "glcbt-"],
    shown: 2,
    edge: DASHED,
  }),
  prefixed("bitbucket-token", "Bitbucket app password", "ATBB", `(?<random>${ALNUM}{32})`),
  prefixed("atlassian-api-token", "Atlassian API token", "ATATT3", `(?<random>[A-Za-z0-9_=-]{180,190})`, { edge: DASHED }),
  prefixed("npm-token", "npm access token", "npm_", `(?<random>${ALNUM}{36})`, { check: hasChecksum }),
  prefixed("pypi-token", "PyPI token", "pypi-", `(?<random>AgE${URLSAFE}{80,300})`, { check: isPypiToken, edge: DASHED }),
  prefixed("rubygems-key", "RubyGems API key", "rubygems_", `(?<random>${HEX}{48})`),
  prefixed("docker-token", "Docker Hub token", "dckr_pat_", `(?<random>${URLSAFE}{27})`, { edge: DASHED }),
];

const SERVICES: readonly Format[] = [
  prefixed("sendgrid-api-key", "SendGrid API key", "SG.", `(?<random>${URLSAFE}{22}\\.${URLSAFE}{43})`, { edge: DASHED }),
  prefixed("mailgun-api-key", "Mailgun API key", "key-", `(?<random>${HEX}{32})`),
  named("mailgun-key", "Mailgun API key", "mailgun", `${HEX}{32}-${HEX}{8}-${HEX}{8}`, { env: "MAILGUN_API_KEY" }),
  named("postmark-token", "Postmark server token", "postmark", UUID),
  containing(
    "mailchimp-api-key",
    "Mailchimp API key",
    ["-us1", "-us2", "-us3", "-us4", "-us5", "-us6", "-us7", "-us8", "-us9"],
    32,
    `(?<random>${HEX}{32})-us\\d{1,2}`,
    { span: 10 },
  ),
  prefixed("resend-api-key", "Resend API key", "re_", `(?<random>${ALNUM}{8}_${ALNUM}{24})`),
  prefixed("brevo-api-key", "Brevo API key", "xkeysib-", `(?<random>${HEX}{64}-${ALNUM}{16})`),
  prefixed("notion-token", "Notion integration token", "", `(?:secret_(?<random>${ALNUM}{43})|ntn_${ALNUM}{43,50})`, {
    keywords: ["secret_", "ntn_"],
    shown: 4,
  }),
  prefixed("linear-api-key", "Linear API key", "lin_api_", `(?<random>${ALNUM}{40})`),
  prefixed("airtable-token", "Airtable token", "pat", `${ALNUM}{14}\\.(?<random>${HEX}{64})`),
  prefixed("figma-token", "Figma token", "figd_", `(?<random>${URLSAFE}{40})`, { edge: DASHED }),
  prefixed("sentry-token", "Sentry auth token", "sntry", `(?:u_(?<random>${HEX}{64})|s_[A-Za-z0-9+/=]{60,400}_[A-Za-z0-9+/]{43})`, {
    keywords: ["sntryu_", "sntrys_"],
    shown: 7,
  }),
  containing("sentry-dsn", "Sentry DSN", [".ingest.", "@sentry.io"], 80, `https://${HEX}{32}(?::${HEX}{32})?@[\\w.]*sentry\\.io/\\d+`, {
    public: true,
  }),
  prefixed("grafana-token", "Grafana service account token", "glsa_", `(?<random>${ALNUM}{32}_[0-9a-fA-F]{8})`),
  prefixed("newrelic-key", "New Relic user key", "NRAK-", `(?<random>[A-Z0-9]{27})`),
  prefixed("postman-api-key", "Postman API key", "PMAK-", `(?<random>${HEX}{24}-${HEX}{34})`),
  prefixed("hubspot-token", "HubSpot private app token", "pat-", `(?:na|eu)\\d-(?<random>${UUID})`, { keywords: ["pat-na", "pat-eu"] }),
  prefixed("posthog-personal-key", "PostHog personal API key", "phx_", `(?<random>${ALNUM}{40,50})`),
  prefixed("posthog-project-key", "PostHog project key", "phc_", `${ALNUM}{40,50}`, { public: true }),
  containing(
    "rapidapi-key",
    "RapidAPI key",
    ["msh"],
    10,
    `(?<![0-9a-zA-Z])(?<random>[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12})`,
    { span: 48 },
  ),
  named("openweather-api-key", "OpenWeather API key", "openweather", `${HEX}{32}`),
  named("spotify-client-secret", "Spotify client secret", "spotify", `${HEX}{32}`),
  named("datadog-api-key", "Datadog API key", "datadog", `${HEX}{32}(?:${HEX}{8})?`),
  prefixed("mapbox-public-token", "Mapbox public token", "pk.eyJ", `${URLSAFE}{20,200}\\.${URLSAFE}{20,30}`, { public: true }),
  containing(
    "google-oauth-client-id",
    "Google OAuth client id",
    [".apps.googleusercontent.com"],
    60,
    `\\d{6,20}-[a-z0-9]{20,40}\\.apps\\.googleusercontent\\.com`,
    { public: true, span: 40 },
  ),
];

const GENERAL: readonly Format[] = [
  containing("private-key", "Private key", ["-----BEGIN "], 0, PEM, { shown: "-----BEGIN".length, span: 8192, edge: /(?!)/ }),
  containing(
    "database-url",
    "Database address with a password",
    DATABASE_SCHEMES.map((scheme) => `${scheme}://`),
    0,
    `[a-z0-9+]+${CREDENTIALS}`,
    { edge: /(?!)/, check: hasOwnPassword, env: "DATABASE_URL" },
  ),
  containing(
    "connection-string",
    "Database password",
    ["PWD=", "Pwd=", "Password="],
    0,
    `(?:PWD|Pwd|Password)=(?<token>[^;"'\`\\s$\\{\\}<>&]{6,80})(?=[;"'\`])`,
    {
      near: { with: /(?:server|data source|uid|user id|database)=/i },
      check: (password) => !isPlaceholder(password) && /\d|[^\w]/.test(password),
      edge: /(?!)/,
      env: "DB_PASSWORD",
    },
  ),
  containing("url-password", "Address with a password", ["https://", "http://"], 0, `https?${CREDENTIALS}`, {
    edge: /(?!)/,
    check: hasOwnPassword,
    env: "SERVICE_URL",
  }),
  prefixed("supabase-service-key", "Supabase service role key", "eyJ", JWT.slice(3), {
    check: isServiceRoleJwt,
    edge: DASHED,
    span: 3200,
    env: "SUPABASE_SERVICE_ROLE_KEY",
  }),
  prefixed("supabase-anon-key", "Supabase browser key", "eyJ", JWT.slice(3), { check: isAnonymousJwt, public: true, edge: DASHED }),
  prefixed("json-web-token", "JSON Web Token", "eyJ", JWT.slice(3), { check: isPrivateJwt, edge: DASHED, span: 3200, env: "ACCESS_TOKEN" }),
];

export const FORMATS: readonly Format[] = [...CHAT, ...MODELS, ...CLOUDS, ...PAYMENT, ...CODE, ...SERVICES, ...GENERAL];
