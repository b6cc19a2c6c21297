/** Encrypted connections: the module ssl, paramiko and its kin, and the options with which clients leave out the verification. */
import type { Library, Member, OptionFact, Sink, SinkDetail, When } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

const unverified = (instead: string): SinkDetail => ({ use: "certificates are not verified", instead });
const BUNDLE: SinkDetail = unverified("`verify` with the path of the authority's certificate");
const CONTEXT: SinkDetail = unverified("`ssl.create_default_context(cafile=…)`");
const HOST: SinkDetail = { use: "the host name in the certificate is not checked", instead: "`ssl.create_default_context()`" };
const OLD: SinkDetail = { use: "a broken version of the protocol is allowed", instead: "`ssl.PROTOCOL_TLS_CLIENT`" };
const OLD_METHOD: SinkDetail = { ...OLD, instead: "`SSL.TLS_METHOD`" };
const HOST_KEY: SinkDetail = { use: "any host key is accepted", instead: "`load_system_host_keys` and `RejectPolicy`" };

const off = (is: OptionFact["is"], detail: SinkDetail, more: Partial<OptionFact> = {}): OptionFact => ({
  kind: "tls",
  is,
  detail: { ...detail, leaveOut: true },
  ...more,
});
const fact = (arg: string, detail: SinkDetail): Sink => ({ arg, kind: "tls", fact: true, detail });
const REQUESTS = ["requests", "requests.Session", "boto3"];
const AIOHTTP = ["aiohttp", "aiohttp.Session"];

/** Versions that the module still knows by name. */
const OLD_PROTOCOLS = ["PROTOCOL_SSLv2", "PROTOCOL_SSLv3", "PROTOCOL_TLSv1", "PROTOCOL_TLSv1_1"];
const OLD_METHODS = ["SSLv2_METHOD", "SSLv3_METHOD", "TLSv1_METHOD", "TLSv1_1_METHOD"];
/** Those that leave the version to both ends: before Python 3.10 and OpenSSL 1.1 that may be a broken one. */
const ANY_PROTOCOL = ["PROTOCOL_SSLv23", "PROTOCOL_TLS"];
const ANY_METHOD = ["SSLv23_METHOD"];
const NEGOTIATED: SinkDetail = { use: "the version is left to the other end", instead: "`ssl.PROTOCOL_TLS_CLIENT` and `minimum_version`" };
const NEGOTIATED_METHOD: SinkDetail = { ...NEGOTIATED, instead: "`SSL.TLS_METHOD` and `set_min_proto_version`" };
const PROTOCOLS = [off(OLD_PROTOCOLS, OLD), off(ANY_PROTOCOL, NEGOTIATED, { possible: true })];
const METHODS = [off(OLD_METHODS, OLD_METHOD), off(ANY_METHOD, NEGOTIATED_METHOD, { possible: true })];
/** Suites without authentication or encryption, or with a cipher that can be read, in OpenSSL's words; a "!" takes them out. */
const WEAK_SUITES =
  "(?:^|[:+, ])(?:[A-Z0-9-]*(?:NULL|EXP(?:ORT)?|RC4|RC2|DES|3DES|MD5|ADH|AECDH)(?:-[A-Z0-9-]+)?|LOW|ALL|COMPLEMENTOFALL)(?:$|[:+@, ])";
const SUITES: SinkDetail = { use: "broken cipher suites are allowed", instead: "the suites of `ssl.create_default_context()`" };
const OLD_VERSIONS = ["SSLv3", "TLSv1", "TLSv1_1"];
/** The broken versions are left out by what is said of the context next. */
const LEFT_OUT = {
  named: "^(?:options|minimum_version|set_options|set_min_proto_version)$",
  speaks: "^(?:OP_NO_TLSv1_1|TLSv1_[23]|TLS1_[23]_VERSION)$",
};
const versions: readonly Sink[] = [
  { ...fact("0|protocol=", OLD), when: [{ arg: "0|protocol=", is: OLD_PROTOCOLS }] },
  { ...fact("0|protocol=", NEGOTIATED), possible: true, when: [{ arg: "0|protocol=", is: ANY_PROTOCOL }], unlessSaid: LEFT_OUT },
  { ...fact("return", NEGOTIATED), possible: true, when: [{ arg: "0|protocol=", given: false }], unlessSaid: LEFT_OUT },
];
const methods = (arg: string): readonly Sink[] => [
  { ...fact(arg, OLD_METHOD), when: [{ arg, is: OLD_METHODS }] },
  { ...fact(arg, NEGOTIATED_METHOD), possible: true, when: [{ arg, is: ANY_METHOD }], unlessSaid: LEFT_OUT },
];
/** Of curl, as the number it knows the option by in no other place. */
const CURL_URL: Sink = { arg: "1", kind: "url", when: [{ arg: "0", is: ["URL"] }], detail: { use: "outgoing request" } };
const CURL_OFF = ["SSL_VERIFYPEER", "SSL_VERIFYHOST"];

/** A client that says nothing of certificates. */
const UNTOLD: readonly When[] = [
  { arg: "3|server_side=", given: false },
  { arg: "4|cert_reqs=", given: false },
];

/** A policy that lets a host in that nobody knows, as a class or made of it. */
const trusting: Member = {
  type: "paramiko.TrustingPolicy",
  call: { returns: { type: "paramiko.TrustingPolicy" } },
  new: { returns: { type: "paramiko.TrustingPolicy" } },
};

export const library: Library = {
  name: "TLS",
  modules: {
    ssl: "ssl",
    OpenSSL: "OpenSSL",
    pyOpenSSL: "OpenSSL",
    "OpenSSL.SSL": "OpenSSL.SSL",
    "paramiko.client": "paramiko",
    pysftp: "pysftp",
    pycurl: "pycurl",
    "paho.mqtt.client": "paho",
  },
  types: {
    ssl: {
      members: {
        create_default_context: gives({ type: "ssl.Context" }),
        SSLContext: makes({ type: "ssl.Context" }, { sinks: versions }),
        // Gone in 3.12: it never looked at the host name, and at certificates only when told to.
        wrap_socket: {
          call: { sinks: [{ ...fact("return", CONTEXT), when: UNTOLD }], returns: { type: "ssl.Socket" } },
        },
        _create_unverified_context: {
          type: "ssl.Unverified",
          call: { sinks: [fact("return", CONTEXT)], returns: { type: "ssl.Context" } },
        },
        _create_default_https_context: {
          assign: [{ ...fact("0", CONTEXT), when: [{ arg: "0", instance: "ssl.Unverified" }] }],
        },
        CERT_NONE: { const: "CERT_NONE" },
        // What certificates were asked for before 3.4.3, as a whole.
        _https_verify_certificates: {
          call: { sinks: [{ ...fact("return", CONTEXT), when: [{ arg: "0|enable=", is: [false] }] }] },
        },
        _create_stdlib_context: { call: { sinks: [{ ...fact("return", CONTEXT), possible: true }], returns: { type: "ssl.Context" } } },
        ...Object.fromEntries([...OLD_PROTOCOLS, ...ANY_PROTOCOL].map((name) => [name, { const: name }])),
        TLSVersion: { type: "ssl.Version" },
      },
    },
    "ssl.Unverified": {},
    "ssl.Socket": { members: named(["read", "recv", "send", "sendall", "write", "connect", "close"], HARMLESS) },
    OpenSSL: { members: { SSL: { type: "OpenSSL.SSL" } } },
    "OpenSSL.SSL": {
      members: {
        Context: makes({ type: "OpenSSL.Context" }, { sinks: methods("0|method=") }),
        ...Object.fromEntries([...OLD_METHODS, ...ANY_METHOD].map((name) => [name, { const: name }])),
        VERIFY_NONE: { const: "VERIFY_NONE" },
      },
    },
    "OpenSSL.Context": {
      members: {
        ...named(["load_verify_locations", "use_certificate_file", "use_privatekey_file", "set_options"], HARMLESS),
        set_verify: { call: { sinks: [{ ...fact("0|mode=", CONTEXT), when: [{ arg: "0|mode=", is: ["VERIFY_NONE"] }] }] } },
        set_cipher_list: { call: { sinks: [{ ...fact("0", SUITES), when: [{ arg: "0", matches: WEAK_SUITES }] }] } },
      },
    },
    "ssl.Version": { members: Object.fromEntries(OLD_VERSIONS.map((name) => [name, { const: name }])) },
    "ssl.Context": {
      members: {
        ...named(["load_verify_locations", "load_cert_chain", "wrap_socket"], HARMLESS),
        set_ciphers: { call: { sinks: [{ ...fact("0", SUITES), when: [{ arg: "0", matches: WEAK_SUITES }] }] } },
      },
    },
    pycurl: {
      members: {
        Curl: makes({ type: "pycurl.Curl" }),
        ...Object.fromEntries([...CURL_OFF, "URL"].map((name) => [name, { const: name }])),
      },
    },
    "pycurl.Curl": {
      members: {
        // The same constants are attributes of every handle.
        ...Object.fromEntries([...CURL_OFF, "URL"].map((name) => [name, { const: name }])),
        setopt: {
          call: {
            sinks: [
              CURL_URL,
              {
                ...fact("1", unverified("`CAINFO`")),
                when: [
                  { arg: "0", is: CURL_OFF },
                  { arg: "1", is: [0, false] },
                ],
              },
            ],
          },
        },
      },
    },
    paho: { members: { Client: makes({ type: "paho.Client" }) } },
    "paho.Client": {
      members: { tls_insecure_set: { call: { sinks: [{ ...fact("0", HOST), when: [{ arg: "0", is: [true] }] }] } }, tls_set: HARMLESS },
    },
    paramiko: {
      members: {
        ...named(["AutoAddPolicy", "WarningPolicy"], trusting),
        RejectPolicy: makes({}),
      },
    },
    "paramiko.TrustingPolicy": {},
    "paramiko.Client": {
      members: {
        set_missing_host_key_policy: {
          call: {
            sinks: [{ ...fact("0|policy=", HOST_KEY), when: [{ arg: "0|policy=", instance: "paramiko.TrustingPolicy" }] }],
          },
        },
      },
    },
    pysftp: { members: { CnOpts: makes({ type: "pysftp.Options" }) } },
    "pysftp.Options": {},
  },
  options: {
    // requests, httpx
    verify: off([false], BUNDLE, { of: REQUESTS }),
    // aiohttp
    ssl: off([false], CONTEXT, { of: AIOHTTP }),
    verify_ssl: off([false], CONTEXT),
    // urllib3, websocket-client, redis, elasticsearch, tornado, httplib2, pymongo
    cert_reqs: off(["CERT_NONE", "NONE"], CONTEXT),
    ssl_cert_reqs: off(["CERT_NONE", "none", null], CONTEXT),
    // ldap3
    validate: off(["CERT_NONE"], CONTEXT),
    assert_hostname: off([false], HOST),
    verify_certs: off([false], unverified("`ca_certs`")),
    validate_cert: off([false], CONTEXT),
    disable_ssl_certificate_validation: off([true], unverified("`ca_certs`")),
    tlsAllowInvalidCertificates: off([true], unverified("`tlsCAFile`")),
    tlsInsecure: off([true], unverified("`tlsCAFile`")),
    tlsAllowInvalidHostnames: off([true], HOST),
    // Contexts
    verify_mode: off(["CERT_NONE"], CONTEXT),
    check_hostname: off([false], HOST),
    ssl_version: PROTOCOLS,
    method: METHODS,
    version: [...PROTOCOLS, ...METHODS],
    // Whole programs: urllib asks the first; requests before 2.28 took an empty name for no bundle at all.
    PYTHONHTTPSVERIFY: off(["0"], CONTEXT),
    ...Object.fromEntries(["CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"].map((name) => [name, off([""], BUNDLE, { possible: true })])),
    // vault, docker, kubernetes, aio_pika, hvac, salt
    ...Object.fromEntries(
      ["validate_certs", "ssl_verify", "verify_certificate", "verify_cert", "tls_verify", "sslverify"].map((name) => [
        name,
        off([false], CONTEXT),
      ]),
    ),
    minimum_version: off(OLD_VERSIONS, OLD),
    // asyncssh, pysftp
    known_hosts: off([null], HOST_KEY, { of: ["asyncssh"] }),
    hostkeys: off([null], HOST_KEY, { of: ["pysftp.Options"] }),
  },
};
