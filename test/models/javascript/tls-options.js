import https from "node:https";
import k8s from "@kubernetes/client-node";
import { MongoClient } from "mongodb";
import puppeteer from "puppeteer";
import request from "request";
import tls from "node:tls";

process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // error[no-insecure-tls]: Certificates are not verified
https.globalAgent.options.rejectUnauthorized = false; // error[no-insecure-tls]: Certificates are not verified
request({ url: "https://api.example.com", strictSSL: false }); // error[no-insecure-tls]: Certificates are not verified in `strictSSL`
https.get("https://api.example.com", { checkServerIdentity: () => {} }); // error[no-insecure-tls]: The host name in the certificate is not checked
https.get("https://api.example.com", { secureProtocol: "TLSv1_method" }); // error[no-insecure-tls]: A broken version of the protocol is allowed
https.get("https://api.example.com", { maxVersion: "TLSv1.1" }); // error[no-insecure-tls]: A broken version of the protocol
https.get("https://api.example.com", { minVersion: "TLSv1.1" }); // error[no-insecure-tls]: A broken version of the protocol
https.get("https://api.example.com", { minVersion: "TLSv1.3", secureProtocol: "TLS_method" });

new MongoClient("mongodb+srv://cluster.example.com", { tlsInsecure: true }); // error[no-insecure-tls]: Certificates are not verified
new MongoClient("mongodb+srv://cluster.example.com", { sslValidate: false }); // error[no-insecure-tls]: Certificates are not verified
new MongoClient("mongodb+srv://cluster.example.com", { tlsAllowInvalidCertificates: true }); // error[no-insecure-tls]: Certificates
new MongoClient("mongodb+srv://cluster.example.com", { tlsAllowInvalidHostnames: true }); // error[no-insecure-tls]: The host name
new MongoClient("mongodb+srv://cluster.example.com", { checkServerIdentity: false }); // error[no-insecure-tls]: The host name
new MongoClient("mongodb+srv://cluster.example.com", { tls: true, tlsAllowInvalidHostnames: false });

await puppeteer.launch({ ignoreHTTPSErrors: true }); // error[no-insecure-tls]: The browser accepts any certificate
await puppeteer.launch({ acceptInsecureCerts: true }); // error[no-insecure-tls]: The browser accepts any certificate
await puppeteer.launch({ headless: true });

const cluster = { name: "local", server: "https://cluster.example.com", skipTLSVerify: true }; // error[no-insecure-tls]: Certificates
new k8s.KubeConfig().loadFromClusterAndUser(cluster, { name: "bot" });

const driver = { trustServerCertificate: true }; // error[no-insecure-tls]: Use a certificate that the client can verify instead
const sftp = { hostVerifier: () => true }; // error[no-insecure-tls]: Any host key is accepted
const both = { rejectUnauthorized: false, requestCert: true }; // error[no-insecure-tls]: Certificates are not verified
const agreed = { secureProtocol: "SSLv23_method" }; // error[no-insecure-tls]: A broken version
const restricted = { secureProtocol: "SSLv23_method", secureOptions: SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 };
export default { driver, sftp, both, agreed };
export const broken = [
  { ciphers: "RC4-SHA:AES128-SHA" }, // error[no-insecure-tls]: Broken ciphers
  { ciphers: "ECDHE-RSA-AES128-GCM-SHA256:!RC4:!MD5" },
  { ciphers: "NULL" }, // error[no-insecure-tls]: Broken ciphers
];
tls.DEFAULT_MIN_VERSION = "TLSv1"; // error[no-insecure-tls]: A broken version
tls.DEFAULT_MAX_VERSION = "TLSv1.1"; // error[no-insecure-tls]: A broken version
tls.DEFAULT_MIN_VERSION = "TLSv1.3";
