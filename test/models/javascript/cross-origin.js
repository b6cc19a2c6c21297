import cors, { cors as elysiaCors } from "@elysiajs/cors";
import expressCors from "cors";
import express from "express";
import fastify from "fastify";
import fastifyCors from "@fastify/cors";
import { cors as honoCors } from "hono/cors";
import http from "node:http";
import Koa from "koa";
import koaCors from "@koa/cors";

const SITES = ["https://chat.example.com"];
const app = express();
app.use(expressCors()); // error[no-permissive-cors]: Every site may read the answers
app.use(expressCors({ origin: "*" })); // error[no-permissive-cors]: Every site may read the answers in `origin`
app.use(expressCors({ origin: "*", credentials: true })); // error[no-permissive-cors]: in the name of whoever is logged in
app.use(expressCors({ origin: (origin, done) => done(null, true) })); // error[no-permissive-cors]: Every site
app.use(expressCors({ origin: (origin, done) => done(null, true), credentials: true })); // error[no-permissive-cors]: in the name of
app.use(expressCors({ origin: "null", credentials: true })); // error[no-permissive-cors]: `null` is every site
app.use(expressCors({ origin: ["https://chat.example.com", "null"] })); // error[no-permissive-cors]: `null` is every site
app.use(expressCors({ origin: null, credentials: true }));
app.use(expressCors({ origin: /\.example\.com$/, credentials: true }));
honoCors(); // error[no-permissive-cors]: Every site may read the answers
elysiaCors({ origin: "chat.example.com" });
cors({ origin: ["chat.example.com", "*"] }); // error[no-permissive-cors]: Every site may read the answers
new Koa().use(koaCors()); // error[no-permissive-cors]: Every site may read the answers in 
export { fastifyCors };

app.get("/", (req, res) => {
  res.set("Access-Control-Allow-Origin", "*"); // error[no-permissive-cors]: Every site may read the answers
  res.setHeader("access-control-allow-origin", req.get("origin")); // error[no-permissive-cors]: may reach the header that lets another site read the answer
  res.set("Access-Control-Allow-Origin", "null"); // error[no-permissive-cors]: `null` is every site
  res.set("Access-Control-Allow-Origin", "https://chat.example.com");
  res.set("Access-Control-Allow-Methods", "GET");
  res.json({ up: true });
});

http.createServer((req, res) => {
  res.writeHead(200, { "Access-Control-Allow-Origin": "*" }); // error[no-permissive-cors]: Every site may read the answers
  res.end();
});
http.createServer((req, res) => {
  res.writeHead(200, { "Access-Control-Allow-Origin": "null" }); // error[no-permissive-cors]: `null` is every site
  res.end();
});

app.get("/reflected", (req, res) => {
  res.set({ "Access-Control-Allow-Origin": req.query.origin, ETag: "1" }); // error[no-permissive-cors]: may reach the header
  res.set({ ETag: "1" });
});
http.createServer((req, res) => {
  res.writeHead(200, { "access-control-allow-origin": req.url.slice(1) }); // error[no-permissive-cors]: may reach the header
});

async function nest(create) {
  const server = await create({ cors: true }); // error[no-permissive-cors]: Every site
  server.enableCors(); // error[no-permissive-cors]: Every site
  server.enableCors({ origin: "https://chat.example.com" });
}
nest(globalThis.create);

// Without options both answer every origin.
app.use(koaCors()); // error[no-permissive-cors]: Every site
fastify().register(fastifyCors); // error[no-permissive-cors]: Every site
fastify().register(fastifyCors, { origin: "https://chat.example.com" });
app.use(koaCors({ origin: (ctx) => ctx.get("Origin") })); // error[no-permissive-cors]: lets another site read
app.use(koaCors({ origin: () => "https://chat.example.com" }));
app.use(expressCors({ origin: /example\.com/ })); // error[no-bypassable-check]: fits other origins
app.use(expressCors({ origin: /^https:\/\/chat\.example\.com/ })); // error[no-bypassable-check]: fits other origins
app.use(expressCors({ origin: /^https:\/\/chat\.example\.com$/ }));
app.use(expressCors({ origin: /\.example\.com$/ }));

app.use(koaCors({ credentials: true })); // error[no-permissive-cors]: in the name of whoever is logged in
app.use(koaCors({ origin: "https://chat.example.com", credentials: true }));
app.use(honoCors({ origin: (site) => site, credentials: true })); // error[no-permissive-cors]: lets another site read
app.use(honoCors({ origin: (site) => (SITES.includes(site) ? site : null), credentials: true }));
app.use(expressCors({ origin: (site, answer) => answer(null, site), credentials: true })); // error[no-permissive-cors]: lets another site read
app.use(expressCors({ origin: (site, answer) => answer(null, SITES.includes(site)), credentials: true }));
