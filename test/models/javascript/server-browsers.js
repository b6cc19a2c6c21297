const CDP = require("chrome-remote-interface");
const { exec } = require("child_process");
const express = require("express");
const phantom = require("phantom");
const wkhtmltoimage = require("wkhtmltoimage");
const wkhtmltopdf = require("wkhtmltopdf");
const pdf = require("html-pdf");
const toImage = require("node-html-to-image");
const escapeHtml = require("escape-html");

const app = express();

app.get("/phantom", async (req, res) => {
  const { q } = req.query;
  const instance = await phantom.create();
  const page = await instance.createPage();
  await page.on("onResourceRequested", () => {});
  await page.open(q); // error[no-ssrf]
  await page.openUrl("https://example.com/", {}, {});
  await page.setContent(q, "https://example.com/"); // error[no-ssrf]
  await page.property("content", `<p>${q}</p>`); // error[no-ssrf]
  await page.property("viewportSize", { width: 800, height: 600 });
  exec(await page.property("content")); // error[no-command-injection]: Retrieved
  exec(await page.evaluateJavaScript(q)); // error[no-code-injection] // error[no-command-injection]
  await page.render(q); // error[no-path-traversal]
  await instance.exit();
  res.end();
});

app.get("/devtools", async (req, res) => {
  const { q } = req.query;
  const client = await CDP();
  const { Page, Runtime, Network } = client;
  await Network.enable();
  await Page.enable();
  await Page.navigate({ url: q }); // error[no-ssrf]
  await Page.navigate({ url: `https://example.com/${q}` });
  await Page.setDocumentContent({ html: q }); // error[no-ssrf]
  await Page.addScriptToEvaluateOnNewDocument({ source: q }); // error[no-code-injection]
  const found = await Runtime.evaluate({ expression: `find("${q}")` }); // error[no-code-injection]
  exec(found.result); // error[no-command-injection]: Retrieved
  await Runtime.compileScript({ expression: "document.title", sourceURL: "" });
  exec(`ls ${await Page.printToPDF()}`);
  CDP((other) => other.Page.navigate({ url: q })); // error[no-ssrf]
  await client.close();
  res.end();
});

app.get("/pdf", (req, res) => {
  const { q } = req.query;
  wkhtmltopdf(q, { output: "a.pdf" }); // error[no-ssrf]
  wkhtmltopdf("https://example.com/", { output: q }); // error[no-path-traversal]
  wkhtmltopdf(`<p>${q}</p>`).pipe(res); // error[no-ssrf]
  wkhtmltopdf("<p>fixed</p>").pipe(res);
  wkhtmltoimage.generate(q, { output: "a.jpg" }); // error[no-ssrf]
  wkhtmltoimage.setCommand("/usr/bin/wkhtmltoimage").generate("<p>fixed</p>");
});

app.get("/documents", async (req, res) => {
  const { q } = req.query;
  pdf.create(`<p>${q}</p>`).toFile(q); // error[no-ssrf] // error[no-path-traversal]
  pdf.create(`<p>${escapeHtml(q)}</p>`).toBuffer(() => {});
  await toImage({ html: q, output: "a.png" }); // error[no-ssrf]
  await toImage({ html: "<p>fixed</p>", output: q }); // error[no-path-traversal]
});
