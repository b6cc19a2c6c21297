import { exec } from "node:child_process";
import bent from "bent";
import centra from "centra";
import express from "express";
import ky from "ky";
import needle from "needle";
import { ofetch } from "ofetch";
import phin from "phin";

const app = express();

app.get("/ky", async (req, res) => {
  const { q } = req.query;
  exec((await ky(q).json()).name); // error[no-ssrf]: Request data // error[no-command-injection]: Retrieved text
  exec(await ky.get("https://example.org").text()); // error[no-command-injection]
  await ky.get(q, { prefixUrl: "https://example.org" });
  await ky.get("users", { prefixUrl: q }); // error[no-ssrf]
  const fixed = ky.create({ prefixUrl: "https://example.org" });
  exec(await fixed.get(q).text()); // error[no-command-injection]
  exec(await fixed(q).text()); // error[no-command-injection]
  await ky.create({ timeout: 10 }).get(q); // error[no-ssrf]
});

app.post("/ky/body", async (req, res) => {
  await ky.post("https://example.org", { json: req.body }); // error[require-input-validation]
});

app.get("/others", async (req, res) => {
  const { q } = req.query;
  exec((await ofetch(q)).name); // error[no-ssrf] // error[no-command-injection]
  exec((await $fetch("https://example.org")).name); // error[no-command-injection]
  exec((await $fetch("/api/notes")).name);
  exec((await bent("json")(q)).name); // error[no-ssrf] // error[no-command-injection]
  const based = bent("https://example.org", "json");
  exec((await based(q)).name); // error[no-command-injection]
  exec((await phin(q)).body); // error[no-ssrf] // error[no-command-injection]
  await phin({ url: q, parse: "json" }); // error[no-ssrf]
  phin.unpromisified("https://example.org", (error, answer) => exec(answer.body)); // error[no-command-injection]
  const answer = await centra(q).query("a", "b").body({}).send(); // error[no-ssrf]
  exec((await answer.json()).name); // error[no-command-injection]
  exec(await answer.text()); // error[no-command-injection]
  exec(answer.headers.name); // error[no-command-injection]
  exec(`ls ${answer.statusCode}`);
  exec((await needle("get", q)).body); // error[no-ssrf] // error[no-command-injection]
  needle.get(q, (error, answer) => exec(answer.body)); // error[no-ssrf] // error[no-command-injection]
  await needle.post(q, {}); // error[no-ssrf]
  await needle.request("get", q, {}); // error[no-ssrf]
  await needle.get(`https://example.org/${q}`);
});
