/** Payment, shops and exchanges. */
import { ALNUM, ANYHEX, BASE64, containing, DASHED, type Format, HEX, named, prefixed, URLSAFE, UUID } from "../format.js";

const CARDS: readonly Format[] = [
  prefixed("stripe-secret-key", "Stripe secret key", "", `[rs]k_(?:live|test|prod)_(?<random>${ALNUM}{10,247})`, {
    keywords: ["sk_live_", "rk_live_", "sk_test_", "rk_test_", "sk_prod_", "rk_prod_"],
    shown: 8,
  }),
  prefixed("stripe-webhook-secret", "Stripe webhook secret", "whsec_", `(?<random>[A-Za-z0-9+/]{32,64}=?)`),
  prefixed("stripe-publishable-key", "Stripe publishable key", "", `pk_(?:live|test|prod)_${ALNUM}{10,247}`, {
    keywords: ["pk_live_", "pk_test_", "pk_prod_"],
    shown: 8,
    public: true,
  }),
  prefixed("square-access-token", "Square access token", "sq0", `(?:atp|csp|idb)-(?<random>${URLSAFE}{22,60})`, {
    keywords: ["sq0atp-", "sq0csp-"],
    shown: 7,
    edge: DASHED,
  }),
  prefixed("square-oauth-token", "Square access token", "EAAA", `(?<random>${URLSAFE}{22,60})`, {
    edge: BASE64,
    check: (token) => /\d/.test(token) && /[a-z]/.test(token) && /[A-Z]/.test(token.slice(4)),
  }),
  containing(
    "paypal-braintree-token",
    "Braintree access token",
    ["access_token$"],
    "",
    `(?:production|sandbox)\\$[a-z0-9]{16}\\$(?<random>${HEX}{32})`,
    {
      shown: "access_token$".length,
    },
  ),
  named("paypal-client-secret", "PayPal client secret", "paypal", `E${URLSAFE}{79}`),
  named("adyen-api-key", "Adyen API key", "adyen", `AQE[A-Za-z0-9+/=.-]{100,300}`),
  named("mollie-api-key", "Mollie API key", "mollie", `(?:live|test)_${ALNUM}{30}`, { sure: true }),
  prefixed("flutterwave-key", "Flutterwave secret key", "FLWSECK", `(?:_TEST)?-(?<random>[0-9a-hA-H]{12,32}(?:-X)?)`),
  prefixed("flutterwave-public-key", "Flutterwave public key", "FLWPUBK", `(?:_TEST)?-[0-9a-hA-H]{32}-X`, { public: true }),
  named("razorpay-key-secret", "Razorpay key secret", "razorpay", `${ALNUM}{24}`),
  prefixed("paddle-api-key", "Paddle API key", "pdl_", `(?:live|sdbx)_apikey_(?<random>[a-z0-9]{26}_${ALNUM}{22}_${ALNUM}{3})`, {
    keywords: ["pdl_live_apikey_", "pdl_sdbx_apikey_"],
    shown: 4,
  }),
  prefixed("mercadopago-token", "Mercado Pago access token", "APP_USR-", `(?<random>\\d{10,20}-\\d{6}-${HEX}{32}-\\d{6,12})`),
  prefixed("xendit-key", "Xendit secret key", "xnd_", `(?:production|development)_(?<random>${ALNUM}{50,70})`),
  prefixed("midtrans-server-key", "Midtrans server key", "", `(?:SB-)?Mid-server-(?<random>${URLSAFE}{24})`, {
    keywords: ["SB-Mid-server-", "Mid-server-"],
    edge: DASHED,
  }),
  named("gocardless-token", "GoCardless access token", "gocardless", `live_[\\w=-]{40}`, { sure: true }),
  named("plaid-access-token", "Plaid access token", "plaid", `access-(?:sandbox|development|production)-${UUID}`, { sure: true }),
  named("plaid-secret-key", "Plaid secret", "plaid", `${ALNUM}{30}`),
  named("finicity-api-token", "Finicity API key", "finicity", `${ANYHEX}{32}`),
  named("finicity-client-secret", "Finicity client secret", "finicity", `${ALNUM}{20}`),
  named("finnhub-api-key", "Finnhub API key", "finnhub", `${ALNUM}{20}`),
];

const SHOPS: readonly Format[] = [
  prefixed("shopify-token", "Shopify access token", "shp", `(?:at|ca|pa|ss)_(?<random>${ANYHEX}{32})`, {
    keywords: ["shpat_", "shpca_", "shppa_", "shpss_"],
    shown: 6,
  }),
  prefixed("easypost-token", "EasyPost API key", "EZ", `[AT]K(?<random>${ALNUM}{54})`, {
    keywords: ["EZAK", "EZTK"],
    shown: 4,
    edge: /[\w+/]/,
  }),
  prefixed("shippo-token", "Shippo API token", "shippo_", `(?:live|test)_(?<random>${ANYHEX}{40})`),
  prefixed("duffel-token", "Duffel access token", "duffel_", `(?:test|live)_(?<random>[\\w=-]{43})`, { edge: DASHED }),
  named("lob-publishable-key", "Lob publishable key", "lob", `(?:live|test)_pub_${HEX}{31}`, { public: true }),
  named("lob-api-key", "Lob API key", "lob", `(?:live|test)_${ANYHEX}{35}`, { sure: true }),
  named("etsy-api-key", "Etsy API key", "etsy", `${ALNUM}{24}`),
  named("squarespace-token", "Squarespace API key", "squarespace", UUID),
  named("freemius-secret-key", "Freemius secret key", "secret_key", `sk_[^\\s]{29}`),
  named("freshbooks-token", "FreshBooks access token", "freshbooks", `${ALNUM}{64}`),
];

const EXCHANGES: readonly Format[] = [
  named("binance-key", "Binance API key", "binance", `${ALNUM}{64}`),
  named("bittrex-key", "Bittrex key", "bittrex", `${ALNUM}{32}`),
  named("coinbase-key", "Coinbase key", "coinbase", `[\\w-]{64}`),
  named("kraken-key", "Kraken key", "kraken", `[\\w/=+-]{80,90}`),
  named("kucoin-access-key", "KuCoin access key", "kucoin", `${ANYHEX}{24}`),
  named("kucoin-secret-key", "KuCoin secret key", "kucoin", UUID),
  named("etherscan-api-key", "Etherscan API key", "etherscan", `[A-Z0-9]{34}`),
  named("infura-secret", "Infura secret", "infura", `${HEX}{32}`),
  named("alchemy-api-key", "Alchemy API key", "alchemy", `${URLSAFE}{32}`),
  named("ethereum-private-key", "Ethereum private key", "private_key|privatekey|private-key|wallet_key|walletkey", `(?:0x)?${ANYHEX}{64}`),
];

export const PAYMENT: readonly Format[] = [...CARDS, ...SHOPS, ...EXCHANGES];
