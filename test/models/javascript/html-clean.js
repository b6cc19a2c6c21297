const createPurifier = require("dompurify");
const DOMPurify = require("isomorphic-dompurify");
const escapeHtml = require("escape-html");
const express = require("express");
const he = require("he");
const MarkdownIt = require("markdown-it");
const { Marked, marked } = require("marked");
const snarkdown = require("snarkdown");
const { micromark } = require("micromark");
const { Remarkable } = require("remarkable");
const OldRemarkable = require("remarkable");
const sanitizeHtml = require("sanitize-html");
const showdown = require("showdown");
const validator = require("validator");
const xss = require("xss");
const { exec } = require("child_process");
const { htmlEscape } = require("escape-goat");
const xssFilters = require("xss-filters");

const app = express();
const purifier = createPurifier(window);
purifier.addHook("afterSanitizeAttributes", () => {});

app.get("/clean", (req, res) => {
  const { q } = req.query;
  res.send(q); // error[no-html-injection]
  res.send(DOMPurify.sanitize(q));
  res.send(DOMPurify.sanitize(`<div class="note">${q}</div>`));
  res.send(purifier.sanitize(q));
  res.send(escapeHtml(q));
  res.send(htmlEscape(q));
  res.send(sanitizeHtml(q));
  res.send(he.encode(q));
  res.send(he.decode(q)); // error[no-html-injection]
  res.send(xss(q));
  res.send(xssFilters.inHTMLData(q));
  res.send(xss.filterXSS(q));
  res.send(new xss.FilterXSS().process(q));
  res.send(validator.escape(q));
  res.send(validator.trim(q)); // error[no-html-injection]
  // A sanitiser of markup cleans for nothing else.
  exec(escapeHtml(q)); // error[no-command-injection]
});

app.get("/markdown", (req, res) => {
  const { q } = req.query;
  marked.setOptions({ gfm: true });
  res.send(marked(q)); // error[no-html-injection]
  res.send(new Marked().parse(q)); // error[no-html-injection]
  res.send(marked.parse(q)); // error[no-html-injection]
  res.send(DOMPurify.sanitize(marked.parse(q)));
  res.send(new showdown.Converter().makeHtml(q)); // error[no-html-injection]
  res.send(new Remarkable().render(q));
  res.send(new Remarkable({ html: true }).render(q)); // error[no-html-injection]
  res.send(new OldRemarkable("full", { html: true }).render(q)); // error[no-html-injection]
  res.send(snarkdown(q)); // error[no-html-injection]
  res.send(micromark(q));
  res.send(micromark(q, { allowDangerousHtml: true })); // error[no-html-injection]
  res.send(new MarkdownIt().use(() => {}).render(q));
  res.send(new MarkdownIt({ html: true }).use(() => {}).render(q)); // error[no-html-injection] // error[no-html-injection]: Raw markup in Markdown
  res.send(MarkdownIt("commonmark").render(q)); // error[no-html-injection]
});

app.get("/forms", (req, res) => {
  const { q } = req.query;
  if (validator.isInt(q)) exec(`ls ${q}`);
  if (validator.isIP(q)) exec(`ping ${q}`);
  if (validator.isFQDN(q)) fetch(`https://${q}/`); // error[no-ssrf]
  if (validator.isEmail(q)) exec(`ls ${q}`); // error[no-command-injection]
  exec(`ls ${validator.toInt(q)}`);
});

// What is made of text that nobody knows is as unknown.
exports.shown = (text) => {
  document.body.innerHTML = marked(text); // error[no-html-injection]: A value of unknown origin
  document.body.innerHTML = DOMPurify.sanitize(marked(text));
};
