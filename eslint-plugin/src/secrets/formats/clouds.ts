/** Clouds, hosting, and the services that keep identities and secrets. */
import { hasAzureSignature, isAwsKeyId, isFirebaseServerKey } from "../checks.js";
import { ALNUM, ANYHEX, BASE64, containing, DASHED, type Format, HEX, named, NONE, prefixed, URLSAFE, UUID } from "../format.js";
import { PEM } from "./pem.js";

const B64 = "[A-Za-z0-9+/]";

const AMAZON: readonly Format[] = [
  prefixed("aws-access-key", "AWS access key id", "A", `(?:KIA|SIA|BIA|CCA|3T[A-Z0-9])(?<random>[A-Z2-7]{16})`, {
    keywords: ["AKIA", "ASIA", "ABIA", "ACCA", "A3T"],
    shown: 4,
    check: isAwsKeyId,
    env: "AWS_ACCESS_KEY_ID",
  }),
  containing(
    "aws-secret-key",
    "AWS secret access key",
    ["ecretAccessKey", "SECRET_ACCESS_KEY", "secret_access_key", "ws_secret_key", "WS_SECRET_KEY"],
    "",
    `["'\`]?\\]?\\s{0,3}[:=|?,]{1,2}\\s{0,3}["'\`]?(?<token>${B64}{40})(?![A-Za-z0-9+/=])`,
    { env: "AWS_SECRET_ACCESS_KEY" },
  ),
  containing(
    "aws-session-token",
    "AWS session token",
    ["essionToken", "SESSION_TOKEN", "session_token"],
    "",
    `["'\`]?\\]?\\s{0,3}[:=|?,]{1,2}\\s{0,3}["'\`]?(?<token>(?:IQoJ|FwoG|FQoG)${B64}{200,1200}={0,2})`,
    { edge: BASE64, env: "AWS_SESSION_TOKEN" },
  ),
  prefixed("aws-bedrock-key", "Amazon Bedrock API key", "ABSK", `(?<random>${B64}{109,269}={0,2})`, {
    edge: BASE64,
    env: "AWS_BEARER_TOKEN_BEDROCK",
  }),
  prefixed(
    "aws-bedrock-short-key",
    "Amazon Bedrock API key",
    "bedrock-api-key-",
    `(?<random>YmVkcm9jay5hbWF6b25hd3MuY29t[\\w%+/=-]{0,2000})`,
    {
      edge: NONE,
      env: "AWS_BEARER_TOKEN_BEDROCK",
    },
  ),
  prefixed("amazon-mws-token", "Amazon MWS token", "amzn.mws.", `(?<random>${UUID})`),
];

const GOOGLE: readonly Format[] = [
  prefixed("google-oauth-secret", "Google OAuth client secret", "GOCSPX-", `(?<random>${URLSAFE}{28})`, {
    edge: DASHED,
    env: "GOOGLE_CLIENT_SECRET",
  }),
  prefixed("google-access-token", "Google access token", "ya29.", `(?<random>${URLSAFE}{60,400})`, { edge: DASHED }),
  prefixed("google-refresh-token", "Google refresh token", "1//0", `(?<random>${URLSAFE}{60,120})`, { edge: DASHED }),
  containing(
    "google-service-account",
    "Google service account key",
    ["private_key"],
    "",
    `\\\\?["'\`]?\\s{0,3}[:=]\\s{0,3}\\\\?["'\`]?(?<token>${PEM})`,
    {
      near: { with: /service_account|gserviceaccount\.com/ },
      edge: NONE,
      shown: "-----BEGIN".length,
      env: "GOOGLE_PRIVATE_KEY",
    },
  ),
  containing("firebase-server-key", "Firebase Cloud Messaging server key", [":APA91b"], `AAAA${URLSAFE}{7}`, `(?<random>${URLSAFE}{134})`, {
    edge: DASHED,
    check: isFirebaseServerKey,
    env: "FCM_SERVER_KEY",
  }),
  containing("google-oauth-client-id", "Google OAuth client id", [".apps.googleusercontent.com"], "\\d{6,20}-[a-z0-9]{20,40}", "", {
    public: true,
  }),
];

/** Keys of Azure's services since 2021 carry four characters that name the service, six to nine before their end. */
const signed = (id: string, title: string, signature: string, before: number, body: string, tail: string): Format =>
  containing(id, title, [signature], `(?<random>${body}{${before}})`, tail, {
    edge: BASE64,
    check: hasAzureSignature,
    env: "AZURE_KEY",
  });

const AZURE: readonly Format[] = [
  containing(
    "azure-storage-key",
    "Azure storage account key",
    ["AccountKey=", "SharedAccessKey="],
    "",
    `(?<token>${B64}{43,86}={1,2})(?![A-Za-z0-9+/=])`,
    {
      edge: NONE,
      env: "AZURE_STORAGE_CONNECTION_STRING",
    },
  ),
  named(
    "azure-sql-password",
    "Password of a database's administrator",
    "administrator_login_password|administratorloginpassword",
    "[\\w=-]{8,40}",
    {
      sure: true,
    },
  ),
  signed("azure-storage-signed-key", "Azure storage account key", "+ASt", 76, B64, `${B64}{5}[AQgw]==`),
  signed("azure-batch-key", "Azure Batch key", "+ABa", 76, B64, `${B64}{5}[AQgw]==`),
  signed("azure-cosmos-key", "Azure Cosmos DB key", "ACDb", 76, B64, `${B64}{5}[AQgw]==`),
  signed("azure-service-bus-key", "Azure Service Bus key", "+ASb", 33, B64, `[A-P]${B64}{5}=`),
  signed("azure-event-hub-key", "Azure Event Hub key", "+AEh", 33, B64, `[A-P]${B64}{5}=`),
  signed("azure-relay-key", "Azure Relay key", "+ARm", 33, B64, `[A-P]${B64}{5}=`),
  signed("azure-registry-password", "Azure Container Registry password", "+ACR", 42, B64, `[A-D]${B64}{5}`),
  signed("azure-function-key", "Azure Functions key", "AzFu", 44, URLSAFE, `${URLSAFE}{5}[AQgw]==`),
  signed("azure-search-key", "Azure AI Search key", "AzSe", 42, ALNUM, `[A-D]${ALNUM}{5}`),
  signed("azure-cache-key", "Azure Cache for Redis key", "AzCa", 33, ALNUM, `[A-P]${ALNUM}{5}=`),
  signed("azure-devops-token", "Azure DevOps token", "AZDO", 76, ALNUM, `${ALNUM}{4}`),
  containing("azure-ai-key", "Azure AI services key", ["JQQJ99"], `(?<random>${ALNUM}{52})`, `${ALNUM}{26}`, {
    env: "AZURE_OPENAI_API_KEY",
  }),
  containing(
    "azure-client-secret",
    "Azure client secret",
    ["Q~"],
    "(?<![\\w~.-])[A-Za-z0-9_~.]{3}\\d",
    "(?<random>[\\w~.-]{31,34})(?![\\w~.-])",
    {
      edge: NONE,
    },
  ),
  containing("azure-sas", "Azure shared access signature", ["&sig="], "", `(?<token>[\\w%]{43,60}(?:%3D|=))`, {
    near: { with: /[?&]s[vrp]=/ },
    edge: NONE,
    env: "AZURE_SAS_TOKEN",
  }),
];

const HOSTS: readonly Format[] = [
  prefixed("digitalocean-token", "DigitalOcean token", "do", `[opr]_v1_(?<random>${ANYHEX}{64})`, {
    keywords: ["dop_v1_", "doo_v1_", "dor_v1_"],
    shown: 7,
    anyCase: true,
  }),
  prefixed("heroku-api-key", "Heroku API key", "HRKU-", `(?<random>(?:AA${URLSAFE}{58}|${UUID}))`, { edge: DASHED }),
  named("heroku-legacy-key", "Heroku API key", "heroku", UUID, { env: "HEROKU_API_KEY" }),
  prefixed("fly-token", "Fly.io token", "fm", `(?:2|1[ar])_(?<random>[A-Za-z0-9+/=,_]{80,2000})`, {
    keywords: ["fm2_", "fm1a_", "fm1r_"],
    edge: BASE64,
    check: (token) => token.length > 100,
    env: "FLY_API_TOKEN",
  }),
  prefixed("fly-oauth-token", "Fly.io token", "fo1_", `(?<random>${URLSAFE}{43})`, { edge: DASHED, env: "FLY_API_TOKEN" }),
  prefixed("cloudflare-origin-key", "Cloudflare origin CA key", "v1.0-", `(?<random>${HEX}{24}-${HEX}{146})`),
  named("cloudflare-global-key", "Cloudflare global API key", "cloudflare", `${ANYHEX}{37}`),
  named("cloudflare-api-token", "Cloudflare API token", "cloudflare", `[\\w-]{40}`),
  prefixed("vercel-blob-token", "Vercel Blob token", "vercel_blob_rw_", `(?<random>${ALNUM}{16}_${ALNUM}{30})`),
  named("vercel-token", "Vercel token", "vercel", `${ALNUM}{24}`),
  prefixed("netlify-token", "Netlify token", "nf", `[pco]_(?<random>${ALNUM}{36})`, { keywords: ["nfp_", "nfc_", "nfo_"], shown: 4 }),
  named("netlify-legacy-token", "Netlify token", "netlify", `[\\w=-]{40,46}`, { env: "NETLIFY_AUTH_TOKEN" }),
  prefixed("render-api-key", "Render API key", "rnd_", `(?<random>${ALNUM}{28,36})`),
  named("railway-token", "Railway token", "railway", UUID),
  named("linode-token", "Linode token", "linode", `${HEX}{64}`),
  named("hetzner-token", "Hetzner Cloud token", "hetzner|hcloud", `${ALNUM}{64}`),
  named("vultr-api-key", "Vultr API key", "vultr", `[A-Z0-9]{36}`),
  named("scaleway-secret-key", "Scaleway secret key", "scaleway|scw_", UUID),
  named("ibm-cloud-key", "IBM Cloud API key", "ibm", `${URLSAFE}{44}`, { word: true }),
  named("fastly-api-token", "Fastly API token", "fastly", `[\\w=-]{32}`),
  prefixed("alibaba-access-key", "Alibaba Cloud access key id", "LTAI", `(?<random>${ALNUM}{20})`),
  named("alibaba-secret-key", "Alibaba Cloud secret key", "alibaba|aliyun", `${ALNUM}{30}`),
  prefixed("tencent-secret-id", "Tencent Cloud secret id", "AKID", `(?<random>${ALNUM}{32})`),
  prefixed("yandex-api-key", "Yandex Cloud API key", "AQVN", `(?<random>${URLSAFE}{35,38})`, { edge: DASHED }),
  prefixed("yandex-access-token", "Yandex Cloud access token", "t1.", `(?<random>${URLSAFE}{1,300}={0,2}\\.${URLSAFE}{86}={0,2})`, {
    edge: DASHED,
  }),
  prefixed("yandex-static-key", "Yandex Cloud static key", "YC", `(?<random>${URLSAFE}{38})`, {
    edge: DASHED,
    near: { with: /yandex|yc_/i },
  }),
  prefixed("scalingo-token", "Scalingo API token", "tk-us-", `(?<random>${URLSAFE}{48})`, { edge: DASHED }),
  prefixed("openshift-token", "OpenShift user token", "sha256~", `(?<random>${URLSAFE}{43})`, { edge: DASHED }),
  prefixed("databricks-token", "Databricks token", "dapi", `(?<random>${HEX}{32})(?:-\\d)?`),
  prefixed("tailscale-key", "Tailscale key", "tskey-", `[a-z]{3,8}-${ALNUM}{10,24}-(?<random>${ALNUM}{24,40})`),
  named("ngrok-token", "ngrok token", "ngrok", `[12]${ALNUM}{26}_${ALNUM}{21}`),
  prefixed("defined-networking-token", "Defined Networking token", "dnkey-", `(?<random>[\\w=-]{26}-[\\w=-]{52})`, { edge: DASHED }),
];

const IDENTITY: readonly Format[] = [
  prefixed("vault-token", "Vault token", "hvs.", `(?<random>${URLSAFE}{24,120})`, { edge: DASHED }),
  prefixed("vault-batch-token", "Vault batch token", "hvb.", `(?<random>${URLSAFE}{138,300})`, { edge: DASHED }),
  prefixed("vault-legacy-token", "Vault token", "s.", `(?<random>${ALNUM}{24})`, {
    edge: /[\w.$)\]-]/,
    check: (token) => /[a-z]/.test(token.slice(2)) && /[A-Z]/.test(token) && /\d[A-Za-z]/.test(token),
    env: "VAULT_TOKEN",
  }),
  containing("terraform-cloud-token", "Terraform Cloud token", [".atlasv1."], `${ALNUM}{14}`, "(?<random>[\\w=-]{60,70})", {
    edge: DASHED,
  }),
  prefixed("pulumi-token", "Pulumi token", "pul-", `(?<random>${HEX}{40})`),
  prefixed("doppler-token", "Doppler token", "dp.", `(?:pt|st|ct|sa|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?(?<random>${ALNUM}{40,44})`, {
    keywords: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
    shown: 3,
  }),
  prefixed("infisical-token", "Infisical service token", "st.", `${HEX}{24}\\.(?<random>${HEX}{32}\\.${HEX}{32})`),
  prefixed(
    "onepassword-secret-key",
    "1Password secret key",
    "A3-",
    `(?<random>[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3})`,
    {
      edge: DASHED,
    },
  ),
  prefixed("onepassword-service-token", "1Password service account token", "ops_eyJ", `(?<random>${B64}{250,6000}={0,3})`, {
    edge: BASE64,
  }),
  named("okta-token", "Okta API token", "okta", `00[\\w=-]{40}`),
  named("auth0-client-secret", "Auth0 client secret", "auth0", `${URLSAFE}{64}`),
  prefixed(
    "authress-key",
    "Authress access key",
    "",
    `(?:sc|ext|scauth|authress)_(?<random>${ALNUM}{5,30}\\.${ALNUM}{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,120})`,
    {
      keywords: ["sc_", "ext_", "scauth_", "authress_"],
      edge: BASE64,
    },
  ),
  prefixed("infracost-token", "Infracost API token", "ico-", `(?<random>${ALNUM}{32})`, { edge: /[\w.]/ }),
  prefixed("adobe-client-secret", "Adobe client secret", "p8e-", `(?<random>${ALNUM}{32})`),
  named("cisco-meraki-key", "Cisco Meraki API key", "meraki", `${HEX}{40}`),
  prefixed("intra42-client-secret", "42 intra client secret", "s-s4t2", `(?:ud|af)-(?<random>${ANYHEX}{64})`),
  prefixed("settlemint-token", "SettleMint access token", "sm_", `[aps]at_(?<random>${ALNUM}{16})`, {
    keywords: ["sm_aat_", "sm_pat_", "sm_sat_"],
    shown: 3,
  }),
];

export const CLOUDS: readonly Format[] = [...AMAZON, ...GOOGLE, ...AZURE, ...HOSTS, ...IDENTITY];
