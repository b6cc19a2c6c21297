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
const REQUESTS = ["requests", "requests.Session"];
const AIOHTTP = ["aiohttp", "aiohttp.Session"];

/** Versions that the module still knows by name. */
const OLD_PROTOCOLS = ["PROTOCOL_SSLv2", "PROTOCOL_SSLv3", "PROTOCOL_TLSv1", "PROTOCOL_TLSv1_1"];
const OLD_METHODS = ["SSLv2_METHOD", "SSLv3_METHOD", "TLSv1_METHOD", "TLSv1_1_METHOD"];
const OLD_VERSIONS = ["SSLv3", "TLSv1", "TLSv1_1"];
const version: Sink = { ...fact("0|protocol=", OLD), when: [{ arg: "0|protocol=", is: OLD_PROTOCOLS }] };

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
  modules: { ssl: "ssl", OpenSSL: "OpenSSL", "OpenSSL.SSL": "OpenSSL.SSL", "paramiko.client": "paramiko", pysftp: "pysftp" },
  types: {
    ssl: {
      members: {
        create_default_context: gives({ type: "ssl.Context" }),
        SSLContext: makes({ type: "ssl.Context" }, { sinks: [version] }),
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
        ...Object.fromEntries(OLD_PROTOCOLS.map((name) => [name, { const: name }])),
        TLSVersion: { type: "ssl.Version" },
      },
    },
    "ssl.Unverified": {},
    "ssl.Socket": { members: named(["read", "recv", "send", "sendall", "write", "connect", "close"], HARMLESS) },
    OpenSSL: { members: { SSL: { type: "OpenSSL.SSL" } } },
    "OpenSSL.SSL": {
      members: {
        Context: makes(
          { type: "OpenSSL.Context" },
          { sinks: [{ ...fact("0|method=", OLD_METHOD), when: [{ arg: "0|method=", is: OLD_METHODS }] }] },
        ),
        ...Object.fromEntries(OLD_METHODS.map((name) => [name, { const: name }])),
      },
    },
    "OpenSSL.Context": {
      members: named(["load_verify_locations", "use_certificate_file", "use_privatekey_file", "set_options"], HARMLESS),
    },
    "ssl.Version": { members: Object.fromEntries(OLD_VERSIONS.map((name) => [name, { const: name }])) },
    "ssl.Context": { members: { ...named(["load_verify_locations", "load_cert_chain", "set_ciphers", "wrap_socket"], HARMLESS) } },
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
    cert_reqs: off(["CERT_NONE"], CONTEXT),
    ssl_cert_reqs: off(["CERT_NONE", "none", null], CONTEXT),
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
    ssl_version: off(OLD_PROTOCOLS, OLD),
    minimum_version: off(OLD_VERSIONS, OLD),
    // asyncssh, pysftp
    known_hosts: off([null], HOST_KEY, { of: ["asyncssh"] }),
    hostkeys: off([null], HOST_KEY, { of: ["pysftp.Options"] }),
  },
};
