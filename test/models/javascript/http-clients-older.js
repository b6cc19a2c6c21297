const express = require("express");
const { exec } = require("child_process");
const Wreck = require("@hapi/wreck");
const { http: followed } = require("follow-redirects");
const makeFetchHappen = require("make-fetch-happen");
const popsicle = require("popsicle");
const hyperquest = require("hyperquest");
const request = require("sync-request");
const rest = require("restler");
const { Client } = require("node-rest-client");
const urllib = require("urllib");
const unirest = require("unirest");
const xhr = require("xmlhttprequest");
const Xhr2 = require("xhr2");
const download = require("download");
const { image } = require("image-downloader");
const wget = require("wget-improved");
const { DownloaderHelper } = require("node-downloader-helper");
const httpProxy = require("http-proxy");
const soap = require("soap");
const Feed = require("rss-parser");
const ogs = require("open-graph-scraper");
const { getLinkPreview } = require("link-preview-js");
const { HttpLink, createHttpLink } = require("apollo-link-http");
const graphql = require("graphql-request");
const SockJS = require("sockjs-client");

const app = express();

app.get("/clients", async (req, res) => {
  const { q } = req.query;
  const found = await Wreck.get(q); // error[no-ssrf]
  exec(`notify ${found.payload.name}`); // error[no-command-injection]
  await Wreck.request("GET", q); // error[no-ssrf]
  await Wreck.defaults({ timeout: 100 }).get(`https://example.org/${q}`);
  followed.get(q, () => {}); // error[no-ssrf]
  const page = await makeFetchHappen(q); // error[no-ssrf]
  exec(await page.text()); // error[no-command-injection]
  makeFetchHappen.defaults({})(q); // error[no-ssrf]
  popsicle.get(q); // error[no-ssrf]
  popsicle.fetch({ url: q }); // error[no-ssrf]
  popsicle.default(q); // error[no-ssrf]
  hyperquest(q).pipe(res); // error[no-ssrf]
  hyperquest.concat({ url: q }, () => {}); // error[no-ssrf]
  exec(request("GET", q).getBody()); // error[no-command-injection] // error[no-ssrf]
  request.default("GET", q); // error[no-ssrf]
  rest.get(q); // error[no-ssrf]
  rest.post("https://example.org/notes", { data: { name: "x" } });
  const client = new Client();
  client.get(q, (data) => exec(data.name)); // error[no-ssrf]
  client.registerMethod("notes", q, "GET"); // error[no-ssrf]
  client.on("error", () => {});
  await urllib.request(q); // error[no-ssrf]
  await urllib.request("https://example.org", { data: { name: "x" } });
  unirest("GET", q); // error[no-ssrf]
  unirest.get(q).header("accept", "text/plain").end((answer) => exec(answer.name)); // error[no-ssrf] // error[no-command-injection]
  exec((await unirest.post("https://example.org").send({ name: "x" })).body.name); // error[no-command-injection]
  res.end();
});

app.get("/objects", (req, res) => {
  const { q } = req.query;
  const asked = new xhr.XMLHttpRequest();
  asked.open("GET", q); // error[no-ssrf]
  asked.setRequestHeader("accept", "text/plain");
  asked.addEventListener("load", () => {});
  asked.send("text");
  if (asked.status === 200) exec(asked.responseText); // error[no-command-injection]
  asked.onload = function () {
    exec(this.responseText); // error[no-command-injection]
  };
  asked.onreadystatechange = () => {};
  asked.onloadend = () => {};
  new Xhr2().open("GET", q); // error[no-ssrf]
  new XMLHttpRequest().open("GET", "https://example.org/" + q);
  res.end();
});

app.get("/downloads", async (req, res) => {
  const { q } = req.query;
  await download(q, "cache"); // error[no-ssrf]
  await download("https://example.org/a.png", q); // error[no-path-traversal]
  await image({ url: q, dest: "cache/a.png" }); // error[no-ssrf]
  wget.download(q, "cache/a.png"); // error[no-ssrf]
  wget.request({ host: q }); // error[no-ssrf]
  new DownloaderHelper(q, "cache").on("end", () => {}).start(); // error[no-ssrf]
  const proxy = httpProxy.createProxyServer({ target: q }); // error[no-ssrf]
  proxy.web(req, res, { target: q }); // error[no-ssrf]
  proxy.ws(req, req.socket, null, { target: q }); // error[no-ssrf]
  proxy.on("error", () => {});
  httpProxy.createProxyServer({ target: "https://example.org" });
  httpProxy.createProxyServer({ target: "https://example.org", secure: false }); // error[no-insecure-tls]: Certificates are not verified
  soap.createClient(q, (error, service) => {}); // error[no-ssrf]
  const parser = new Feed();
  exec((await parser.parseURL(q)).title); // error[no-command-injection] // error[no-ssrf]
  exec((await parser.parseString(q)).title); // error[no-command-injection]
  await ogs({ url: q }); // error[no-ssrf]
  await ogs.default(q); // error[no-ssrf]
  await getLinkPreview(q); // error[no-ssrf]
  new HttpLink({ uri: q }); // error[no-ssrf]
  createHttpLink({ uri: "https://example.org/graphql" });
  createHttpLink({ uri: q }); // error[no-ssrf]
  await graphql.request(q, "{ notes }"); // error[no-ssrf]
  await graphql.request({ url: q, document: "{ notes }" }); // error[no-ssrf]
  const api = new graphql.GraphQLClient("https://api.example.com/graphql");
  await api.request(`{ notes(of: "${q}") { text } }`); // error[no-nosql-injection]: a GraphQL document
  await api.rawRequest("query Notes($of: String!) { notes(of: $of) { text } }", { of: q });
  await graphql.request("https://api.example.com/graphql", graphql.gql`{ notes(of: "${q}") { text } }`); // error[no-nosql-injection]
  await graphql.request({ url: "https://api.example.com/graphql", document: `{ notes(of: "${q}") { text } }` }); // error[no-nosql-injection]
  exec((await new graphql.GraphQLClient(q).request("{ notes }")).name); // error[no-command-injection] // error[no-ssrf]
  new SockJS(q); // error[no-ssrf]
  importScripts(q); // error[no-code-injection]
});
