/**
 * Options of encrypted connections. Clients and drivers hand them on to Node's `tls.connect` under their own names, or give them names that
 * mean nothing else, so the name is enough to know what they do.
 */
import type { Library, OptionFact, SinkDetail } from "../../engine/summary.js";

const unverified = (instead: string): SinkDetail => ({ use: "certificates are not verified", instead });
const CA: SinkDetail = unverified("the certificate of the server's own authority (`ca`)");
const LEFT_OUT: SinkDetail = unverified("a certificate that the client can verify");
const HOST: SinkDetail = { use: "the host name in the certificate is not checked", instead: "the check that is built in" };
const BROWSER: SinkDetail = { use: "the browser accepts any certificate", instead: "a certificate that the browser can verify" };
const OLD: SinkDetail = { use: "a broken version of the protocol is allowed", instead: "`TLSv1.2` or later" };
const HOST_KEY: SinkDetail = { use: "any host key is accepted", instead: "a check of the key's hash against the one that is known" };

const off = (is: OptionFact["is"], detail: SinkDetail, more: Partial<OptionFact> = {}): OptionFact => ({
  kind: "tls",
  is,
  detail: { ...detail, leaveOut: true },
  ...more,
});

const OLD_VERSIONS: OptionFact["is"] = ["TLSv1", "TLSv1.1"];
const OLD_METHODS: OptionFact["is"] = ["SSLv2", "SSLv3", "TLSv1", "TLSv1_1"].flatMap((version) =>
  ["method", "client_method", "server_method"].map((side) => `${version}_${side}`),
);
const BROKEN_CIPHERS = "(?:^|[:, ])(?:[A-Z\\d]+-)*(?:NULL|aNULL|eNULL|ADH|RC4|DES|MD5|EXPORT|EXP)(?:-[A-Z\\d]+)*(?=[:, ]|$)";
const ANY_METHODS: OptionFact["is"] = ["method", "client_method", "server_method"].map((side) => `SSLv23_${side}`);

export const library: Library = {
  name: "TLS options",
  types: {},
  options: {
    // A server that asks for certificates may decide by itself what it does with those that nobody vouches for.
    rejectUnauthorized: [off([false], CA, { unless: ["requestCert"] }), off([false], CA, { with: ["requestCert"], possible: true })],
    NODE_TLS_REJECT_UNAUTHORIZED: off(["0", 0], unverified("`NODE_EXTRA_CA_CERTS`")),
    // request
    strictSSL: off([false], CA),
    // An empty body, or one that gives nothing, says that the name fits. mongodb takes `false`.
    checkServerIdentity: [off([undefined, null], HOST, { result: true }), off([false], HOST)],
    // mssql, tedious
    trustServerCertificate: off([true], LEFT_OUT),
    // mongodb
    tlsAllowInvalidCertificates: off([true], CA),
    tlsInsecure: off([true], CA),
    sslValidate: off([false], CA),
    tlsAllowInvalidHostnames: off([true], HOST),
    // puppeteer, playwright, webdriver
    ignoreHTTPSErrors: off([true], BROWSER),
    acceptInsecureCerts: off([true], BROWSER),
    // @kubernetes/client-node
    skipTLSVerify: off([true], CA),
    // The second lets both sides agree on whatever they know, but for what `secureOptions` takes away (`SSL_OP_NO_TLSv1`).
    secureProtocol: [off(OLD_METHODS, OLD), off(ANY_METHODS, OLD, { possible: true, unless: ["secureOptions"] })],
    minVersion: off(OLD_VERSIONS, OLD),
    maxVersion: off(OLD_VERSIONS, OLD),
    DEFAULT_MIN_VERSION: off(OLD_VERSIONS, OLD),
    DEFAULT_MAX_VERSION: off(OLD_VERSIONS, OLD),
    // OpenSSL's list: what is left out has a sign before it.
    ciphers: off([], { ...OLD, use: "broken ciphers are allowed" }, { matches: BROKEN_CIPHERS }),
    // ssh2
    hostVerifier: off([true], HOST_KEY, { result: true }),
  },
};
