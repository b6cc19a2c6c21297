import { exec } from "node:child_process";
import axios, { type AxiosInstance, type AxiosResponse } from "axios";
import express from "express";
import got from "got";
import nodeFetch, { Headers as NodeHeaders, Response as NodeResponse } from "node-fetch";
import request from "request";
import superagent from "superagent";
import { Agent, Client, request as undiciRequest } from "undici";

const app = express();

app.get("/fetch", async (req, res) => {
  const q = req.query.q as string;
  const answer = await fetch(q); // error[no-ssrf]: Request data
  exec((await answer.json()).name); // error[no-command-injection]: Retrieved text
  exec(await answer.clone().text()); // error[no-command-injection]
  exec(await answer.formData()); // error[no-command-injection]
  exec(answer.headers.get("x-name")); // error[no-command-injection]
  exec(answer.url); // error[no-command-injection]
  for await (const chunk of answer.body) exec(chunk); // error[no-command-injection]
  exec(`ls ${answer.status} ${answer.headers.has("x-name")}`);
  await fetch(`https://example.org/${q}`);
  await fetch(new Request(q)); // error[no-ssrf]
  await nodeFetch(q, { headers: new NodeHeaders({}) }); // error[no-ssrf]
  const form = new FormData();
  form.append("q", new Blob(["x"]));
  await fetch("https://example.org", { method: "POST", body: form, headers: new Headers({}) });
});

app.post("/forward", async (req, res) => {
  await fetch("https://example.org", { method: "POST", body: req.body.text }); // error[require-input-validation]
});
app.post("/forward/axios", async (req, res) => {
  await axios.post("https://example.org", req.body); // error[require-input-validation]
});
app.post("/forward/config", async (req, res) => {
  await axios({ method: "post", url: "https://example.org", data: req.body }); // error[require-input-validation]
});
app.post("/forward/second", async (req, res) => {
  await axios("https://example.org", { data: req.body }); // error[require-input-validation]
});
app.post("/forward/got", async (req, res) => {
  await got.post("https://example.org", { json: req.body }); // error[require-input-validation]
});
app.post("/forward/got/body", async (req, res) => {
  await got.post("https://example.org", { body: req.body.text }); // error[require-input-validation]
});
app.post("/forward/superagent", async (req, res) => {
  await superagent.post("https://example.org").set("a", "b").send(req.body); // error[require-input-validation]
});
app.post("/forward/undici", async (req, res) => {
  await undiciRequest("https://example.org", { body: req.body.text }); // error[require-input-validation]
});

app.get("/axios", async (req, res) => {
  const q = req.query.q as string;
  const answer = await axios.get(q); // error[no-ssrf]
  exec(answer.data.name); // error[no-command-injection]: Retrieved text
  exec(answer.headers["x-name"]); // error[no-command-injection]
  exec(`ls ${answer.status}`);
  await axios(q); // error[no-ssrf]
  await axios({ url: q }); // error[no-ssrf]
  await axios.request({ baseURL: q, url: "/" }); // error[no-ssrf]
  await axios("/", { baseURL: q }); // error[no-ssrf]
  await axios.get("/", { baseURL: q }); // error[no-ssrf]
  await axios.post(q); // error[no-ssrf]
  await axios.post("/", {}, { baseURL: q }); // error[no-ssrf]
  const client = axios.create({ baseURL: q }); // error[no-ssrf]
  const fixed = axios.create({ baseURL: "https://example.org" });
  exec((await fixed.get(`/users/${q}`)).data); // error[no-command-injection]
  const [first] = await axios.all([client.get("/")]);
  exec(first.data); // error[no-command-injection]
  fixed.interceptors.response.use((answer) => exec(answer.data.name)); // error[no-command-injection]
  axios.interceptors.response.use((answer) => answer);
  axios.defaults.baseURL = q; // error[no-ssrf]
  fixed.defaults.baseURL = "https://example.org";
  if (axios.isAxiosError(first)) console.log(first.config, first.statusText);
});

async function typed(client: AxiosInstance, answer: AxiosResponse): Promise<void> {
  exec((await client.get("/")).data); // error[no-command-injection]
  exec(answer.data); // error[no-command-injection]
}

app.get("/others", async (req, res) => {
  const q = req.query.q as string;
  exec(await got(q).json()); // error[no-ssrf] // error[no-command-injection]
  exec(await got("https://example.org").text()); // error[no-command-injection]
  await got(new URL(q)); // error[no-ssrf]
  await got({ url: q }); // error[no-ssrf]
  await got({ prefixUrl: q }); // error[no-ssrf]
  await got("users", { prefixUrl: q }); // error[no-ssrf]
  const client = got.extend({ prefixUrl: q }); // error[no-ssrf]
  exec((await client.get("users")).body); // error[no-command-injection]
  request(q, (error, answer, body) => exec(body)); // error[no-ssrf] // error[no-command-injection]
  request({ url: q }); // error[no-ssrf]
  request({ uri: q }); // error[no-ssrf]
  request({ baseUrl: q, uri: "/" }); // error[no-ssrf]
  request(new URL(q)).pipe(res); // error[no-ssrf]
  request.defaults({}).get("https://example.org", (error, answer) => exec(answer.body)); // error[no-command-injection]
  await superagent.get("https://example.org").disableTLSCerts(); // error[no-insecure-tls]: Certificates are not verified
  exec((await superagent.get(q)).text); // error[no-ssrf] // error[no-command-injection]
  superagent("GET", q).end((error, answer) => exec(answer.body)); // error[no-ssrf] // error[no-command-injection]
  superagent.agent().get(q); // error[no-ssrf]
  const { body, headers, statusCode } = await undiciRequest(q); // error[no-ssrf]
  exec(await body.text()); // error[no-command-injection]
  exec(headers.name); // error[no-command-injection]
  exec(`ls ${statusCode} ${(await got("https://example.org")).statusCode}`);
  request("https://example.org", (error, answer) => exec(`ls ${answer.statusCode}`));
  const fixed = new Client("https://example.org");
  exec(await (await fixed.request({ path: `/${q}`, method: "GET" })).body.text()); // error[no-command-injection]
  new Client(q); // error[no-ssrf]
});

// Servers in the style of the Fetch API.
export async function answerPage(request: { name: string }): Promise<Response> {
  const page = await fetch("https://example.org");
  const html = await page.text();
  if (page.status === 200) return new Response(html, { headers: { "Content-Type": "text/html" } }); // error[no-html-injection]
  if (page.ok) return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }); // error[no-html-injection]
  if (page.redirected) return new NodeResponse(html);
  const plain = new Response(html);
  plain.headers.set("x-name", "x");
  return plain.status ? Response.json({ html }) : Response.redirect(html);
}

// A page's own server answers with stored data, which strict alone follows.
export async function own(id: number) {
  const element = document.createElement("p");
  const answer = await fetch(`/api/notes/${id}`, { method: "POST", body: "{}" });
  element.innerHTML = (await answer.json()).html + answer.status + answer.ok; // error[no-html-injection]: Stored
  element.innerHTML = (await answer.clone().text()) + answer.url + (await answer.formData()) + answer.body; // error[no-html-injection]: Stored
  const { data, status } = await axios.get("/api/notes");
  element.innerHTML = data + status; // error[no-html-injection]: Stored
  element.innerHTML = (await axios.post("/api/notes", {})).data; // error[no-html-injection]: Stored
  const instance = axios.create({ baseURL: "https://example.org" });
  element.innerHTML = String((await instance.post("/notes", {})).status) + answer.headers.has("x");
  element.innerHTML = (await instance.get("/notes")).data; // error[no-html-injection]: Retrieved text
}

app.get("/resolved", async (req, res) => {
  const resolving = new Agent({ connect: { lookup: resolve } });
  await undiciRequest(String(req.query.q), { dispatcher: resolving });
  await undiciRequest(String(req.query.q), { dispatcher: new Agent({ connectTimeout: 5 }) }); // error[no-ssrf]
  res.end();
});
