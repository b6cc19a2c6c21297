import { createServer } from "node:http";
import express from "express";
import helmet from "helmet";
import koaHelmet from "koa-helmet";

const app = express();
app.use(helmet());
app.use(helmet({ hsts: { maxAge: 3600 } })); // error[no-disabled-protection]: without encryption
app.use(helmet({ hsts: { maxAge: 31536000, includeSubDomains: true } }));
app.use(helmet({ strictTransportSecurity: { maxAge: 31536000, includeSubDomains: false } })); // error[no-disabled-protection]: names below the host
app.use(koaHelmet({ strictTransportSecurity: { maxAge: 60 } })); // error[no-disabled-protection]: without encryption
app.use(helmet({ hsts: { maxAge: 31536000, includeSubDomains: false } })); // error[no-disabled-protection]: names below the host
app.use(helmet.hsts({ maxAge: 3600 })); // error[no-disabled-protection]: without encryption
app.use(helmet.strictTransportSecurity({ maxAge: 31536000, includeSubDomains: false })); // error[no-disabled-protection]: names below the host
app.use(helmet.frameguard({ action: "deny" }));
app.use(helmet.dnsPrefetchControl({ allow: true })); // error[no-disabled-protection]: look up the hosts
app.use(helmet.xDnsPrefetchControl({ allow: false }));
app.use(helmet({ dnsPrefetchControl: { allow: true } })); // error[no-disabled-protection]: look up the hosts
app.use(helmet({ xDnsPrefetchControl: { allow: true } })); // error[no-disabled-protection]: look up the hosts
app.use(helmet({ hidePoweredBy: false })); // error[no-disabled-protection]: X-Powered-By
app.use(helmet({ xPoweredBy: false })); // error[no-disabled-protection]: X-Powered-By
app.use(helmet({ crossOriginOpenerPolicy: false })); // error[no-disabled-protection]: Cross-Origin-Opener-Policy
app.use(helmet({ crossOriginResourcePolicy: false })); // error[no-disabled-protection]: Cross-Origin-Resource-Policy
app.use(helmet({ referrerPolicy: { policy: "unsafe-url" } })); // error[no-disabled-protection]: Referrer-Policy
app.use(helmet({ referrerPolicy: { policy: "no-referrer" } }));

export const directives = [
  { scriptSrc: ["'self'", "'unsafe-inline'"] }, // error[no-disabled-protection]: Content-Security-Policy
  { "script-src": ["'unsafe-eval'"] }, // error[no-disabled-protection]: Content-Security-Policy
  { defaultSrc: ["*"] }, // error[no-disabled-protection]: Content-Security-Policy
  { "default-src": ["*"] }, // error[no-disabled-protection]: Content-Security-Policy
  { frameAncestors: ["*"] }, // error[no-disabled-protection]: frame-ancestors
  { "frame-ancestors": ["*"] }, // error[no-disabled-protection]: frame-ancestors
  { scriptSrc: ["'self'", "https://cdn.example.com"], frameAncestors: ["'none'"] },
];

createServer((req, res) => {
  res.setHeader("X-Frame-Options", "ALLOWALL"); // error[no-disabled-protection]: frame the pages
  res.setHeader("x-frame-options", "SAMEORIGIN");
  res.setHeader("Content-Security-Policy", "default-src 'self'; script-src 'unsafe-inline'"); // error[no-disabled-protection]: Content-Security-Policy
  res.setHeader("Content-Security-Policy", "default-src *"); // error[no-disabled-protection]: Content-Security-Policy
  res.setHeader("Content-Security-Policy", "script-src 'nonce-abc' 'unsafe-inline'");
  res.setHeader("Content-Security-Policy", "default-src 'self'; style-src 'unsafe-inline'; img-src *");
  res.setHeader("Referrer-Policy", "unsafe-url"); // error[no-disabled-protection]: Referrer-Policy
  res.setHeader("Strict-Transport-Security", "max-age=0"); // error[no-disabled-protection]: Strict-Transport-Security
  res.setHeader("Strict-Transport-Security", "max-age=31536000");
  res.setHeader("Set-Cookie", [`session=${res.id}`]); // error[no-insecure-cookie]: without `Secure`
  res.setHeader("Set-Cookie", [`session=${res.id}; HttpOnly; Secure; SameSite=Lax`, "theme=dark"]);
  res.end();
});

createServer((req, res) => {
  const { searchParams } = new URL(req.url, "http://localhost");
  res.setHeader("X-Frame-Options", searchParams.get("frame")); // error[no-html-injection]: the page protects itself
  res.setHeader(searchParams.get("name"), "1"); // error[no-html-injection]: name of a header
  res.setHeader(`X-Chat-${searchParams.get("name")}`, "1");
  res.setHeader("X-Request-Id", searchParams.get("id"));
  res.writeHead(200, { "Content-Security-Policy": searchParams.get("policy") }); // error[no-html-injection]: the page protects itself
  res.end();
});
