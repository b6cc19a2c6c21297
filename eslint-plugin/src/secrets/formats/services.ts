/** Databases, monitoring, and the many other services a chatbot talks to. */
import { ALNUM, ANYHEX, containing, DASHED, type Format, HEX, LOWER, named, prefixed, URLSAFE, UUID } from "../format.js";
import { entropy } from "../placeholder.js";

const DATA: readonly Format[] = [
  prefixed("supabase-access-token", "Supabase access token", "sbp_", `(?<random>${HEX}{40})`),
  prefixed("supabase-secret-key", "Supabase secret key", "sb_secret_", `(?<random>${URLSAFE}{31})`, { edge: DASHED }),
  prefixed("supabase-publishable-key", "Supabase publishable key", "sb_publishable_", `${URLSAFE}{31}`, { edge: DASHED, public: true }),
  prefixed("planetscale-password", "PlanetScale password", "pscale_", `(?:pw|tkn|oauth)_(?<random>[\\w=.-]{32,64})`, {
    edge: DASHED,
    anyCase: true,
  }),
  prefixed("neon-api-key", "Neon API key", "napi_", `(?<random>${LOWER}{64})`),
  prefixed("aiven-password", "Aiven password", "AVNS_", `(?<random>${URLSAFE}{19})`, { edge: DASHED }),
  prefixed("mongodb-atlas-secret", "MongoDB Atlas service account secret", "mdb_sa_sk_", `(?<random>${URLSAFE}{40})`, { edge: DASHED }),
  prefixed("fauna-key", "Fauna key", "fnA", `(?<random>${URLSAFE}{37})`, { edge: DASHED, near: { with: /fauna/i } }),
  named("upstash-token", "Upstash token", "upstash", `A${ALNUM}{40,90}={0,2}`),
  prefixed("clickhouse-key", "ClickHouse Cloud key secret", "4b1d", `(?<random>${ALNUM}{38})`),
  named("confluent-secret", "Confluent secret", "confluent", `(?:cflt[A-Za-z0-9+/]{60}|[A-Za-z0-9+/]{64})`),
  named("confluent-key", "Confluent access token", "confluent", `${ALNUM}{16}`),
  named("algolia-api-key", "Algolia API key", "algolia", `${ALNUM}{32}`),
  prefixed("airtable-token", "Airtable token", "pat", `${ALNUM}{14}\\.(?<random>${HEX}{64})`),
  named("airtable-legacy-key", "Airtable API key", "airtable", `${ALNUM}{17}`),
  named("contentful-token", "Contentful token", "contentful", `(?:CFPAT-)?[\\w=-]{43}`),
];

const MONITORING: readonly Format[] = [
  prefixed("sentry-token", "Sentry auth token", "sntry", `(?:u_(?<random>${HEX}{64})|s_eyJ[A-Za-z0-9+/=]{40,500}_[A-Za-z0-9+/]{43})`, {
    keywords: ["sntryu_", "sntrys_"],
    shown: 7,
    edge: /[\w+/]/,
  }),
  named("sentry-legacy-token", "Sentry auth token", "sentry", `${ANYHEX}{64}`),
  containing(
    "sentry-dsn",
    "Sentry DSN",
    [".ingest.", "@sentry.io"],
    `https://${HEX}{32}(?::${HEX}{32})?(?:@\\w{1,20})?`,
    "[\\w.]{0,20}/\\d+",
    {
      public: true,
    },
  ),
  prefixed("grafana-token", "Grafana service account token", "glsa_", `(?<random>${ALNUM}{32}_${ANYHEX}{8})`, { anyCase: true }),
  prefixed("grafana-cloud-token", "Grafana Cloud token", "glc_", `(?<random>[A-Za-z0-9+/]{32,400}={0,3})`, {
    anyCase: true,
    edge: /[\w+/]/,
    check: (token) => /\d/.test(token) && entropy(token.slice(4)) > 3.5,
  }),
  prefixed("grafana-api-key", "Grafana API key", "eyJrIjoi", `(?<random>[A-Za-z0-9]{70,400}={0,3})`, { anyCase: true, edge: /[\w+/.]/ }),
  prefixed("newrelic-key", "New Relic user key", "NRAK-", `(?<random>${ALNUM}{27})`),
  prefixed("newrelic-insert-key", "New Relic insert key", "NRII-", `(?<random>[A-Za-z0-9-]{32})`, { edge: DASHED }),
  prefixed("newrelic-browser-key", "New Relic browser key", "NRJS-", `${HEX}{19}`, { public: true }),
  named("newrelic-license-key", "New Relic key", "newrelic|new_relic|new-relic", `(?:${HEX}{36}NRAL|${ALNUM}{64})`),
  named("datadog-api-key", "Datadog API key", "datadog", `(?:${HEX}{32}|${ALNUM}{40})`),
  containing("dynatrace-token", "Dynatrace token", ["dt0"], "", `[a-z]\\d\\d\\.${ALNUM}{8,24}\\.(?<random>${ALNUM}{64})`, { shown: 3 }),
  prefixed("honeycomb-key", "Honeycomb ingest key", "hc", `[abc]ik_(?<random>[a-z0-9]{58})`, {
    keywords: ["hcaik_", "hcbik_", "hccik_"],
    shown: 6,
  }),
  prefixed("axiom-token", "Axiom token", "xa", `(?:at|pt)-(?<random>${UUID})`, { keywords: ["xaat-", "xapt-"] }),
  named("pagerduty-key", "PagerDuty API key", "pagerduty|pager_duty", `[A-Za-z0-9+_-]{20}`),
  named("opsgenie-key", "Opsgenie API key", "opsgenie", UUID),
  named("rollbar-token", "Rollbar access token", "rollbar", `${HEX}{32}`),
  named("sumologic-access-key", "Sumo Logic access key", "sumo", `${ALNUM}{64}`),
  prefixed("posthog-personal-key", "PostHog personal API key", "phx_", `(?<random>${ALNUM}{40,50})`),
  prefixed("posthog-project-key", "PostHog project key", "phc_", `${ALNUM}{40,50}`, { public: true }),
];

const OFFICE: readonly Format[] = [
  prefixed("notion-token", "Notion integration token", "", `(?:secret_(?<random>${ALNUM}{43})|ntn_\\d{11}${ALNUM}{35})`, {
    keywords: ["secret_", "ntn_"],
    shown: 4,
  }),
  prefixed("linear-api-key", "Linear API key", "lin_api_", `(?<random>${ALNUM}{40})`),
  named("linear-client-secret", "Linear client secret", "linear", `${ANYHEX}{32}`, { edge: DASHED }),
  prefixed("figma-token", "Figma token", "figd_", `(?<random>${URLSAFE}{40})`, { edge: DASHED }),
  prefixed("hubspot-token", "HubSpot private app token", "pat-", `(?:na|eu|ap)\\d-(?<random>${UUID})`, {
    keywords: ["pat-na", "pat-eu", "pat-ap"],
  }),
  named("hubspot-legacy-key", "HubSpot API key", "hubspot", UUID),
  named("asana-client-secret", "Asana client secret", "asana", `${ALNUM}{32}`),
  named("asana-access-token", "Asana access token", "asana", `\\d/\\d{14,20}(?:/\\d{14,20})?:${HEX}{32}`),
  prefixed("trello-token", "Trello token", "ATTA", `(?<random>${HEX}{64}[0-9A-F]{8})`),
  prefixed("clickup-token", "ClickUp token", "pk_", `\\d{6,10}_(?<random>[A-Z0-9]{32})`),
  named("dropbox-long-token", "Dropbox token", "dropbox", `${ALNUM}{11}A{10}[\\w=-]{43}`, { env: "DROPBOX_TOKEN" }),
  prefixed("dropbox-short-token", "Dropbox token", "sl.", `(?<random>[\\w=-]{130,1200})`, { edge: DASHED, env: "DROPBOX_TOKEN" }),
  named("dropbox-app-secret", "Dropbox app secret", "dropbox", `${ALNUM}{15}`),
  containing("salesforce-token", "Salesforce access token", ["00D"], "", `${ALNUM}{12,15}!(?<random>[A-Za-z0-9_.]{80,120})`, { shown: 3 }),
  prefixed("typeform-token", "Typeform token", "tfp_", `(?<random>[\\w.=-]{59})`, { edge: DASHED }),
  named("looker-client-secret", "Looker client secret", "looker", `${ALNUM}{24}`),
  prefixed("adafruit-io-key", "Adafruit IO key", "aio_", `(?<random>${ALNUM}{28})`),
  named("adafruit-legacy-key", "Adafruit IO key", "adafruit", `[\\w-]{32}`, { env: "ADAFRUIT_IO_KEY" }),
];

const MEDIA: readonly Format[] = [
  prefixed("mapbox-public-token", "Mapbox public token", "pk.", `[A-Za-z0-9]{60,200}\\.${URLSAFE}{20,30}`, { public: true }),
  prefixed("mapbox-secret-token", "Mapbox secret token", "sk.eyJ", `(?<random>${URLSAFE}{20,200}\\.${URLSAFE}{20,30})`, { edge: DASHED }),
  containing("maxmind-license-key", "MaxMind license key", ["_mmk"], `(?<random>${ALNUM}{6}_${ALNUM}{29})`, ""),
  containing("rapidapi-key", "RapidAPI key", ["msh"], "[0-9a-f]{10}", "(?<random>[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12})"),
  named("rapidapi-legacy-key", "RapidAPI key", "rapidapi", `[\\w-]{50}`, { env: "RAPIDAPI_KEY" }),
  named("openweather-api-key", "OpenWeather API key", "openweather", `${HEX}{32}`),
  named("spotify-client-secret", "Spotify client secret", "spotify", `${HEX}{32}`),
  named("flickr-secret", "Flickr key", "flickr", `${ALNUM}{32}`),
  named("giphy-api-key", "Giphy API key", "giphy", `${ALNUM}{32}`),
  named("unsplash-key", "Unsplash key", "unsplash", `${URLSAFE}{43}`),
  named("imgur-client-secret", "Imgur client secret", "imgur", `${HEX}{40}`),
  named("nytimes-key", "New York Times API key", "nytimes|newyorktimes|new-york-times", `[\\w=-]{32}`),
  named("steam-api-key", "Steam web API key", "steam", `[0-9A-F]{32}`, { word: true }),
  prefixed("riot-api-key", "Riot Games API key", "RGAPI-", `(?<random>${UUID})`),
  prefixed("roblox-cookie", "Roblox session cookie", "_|WARNING:-DO-NOT-SHARE-THIS", `[^|\\n]{10,200}\\|_(?<random>[A-F0-9]{100,1200})`),
  prefixed("wakatime-api-key", "WakaTime API key", "waka_", `(?<random>${UUID})`),
  named("virustotal-api-key", "VirusTotal API key", "virustotal|vt_api", `${HEX}{64}`),
  named("shodan-api-key", "Shodan API key", "shodan", `${ALNUM}{32}`),
];

export const SERVICES: readonly Format[] = [...DATA, ...MONITORING, ...OFFICE, ...MEDIA];
