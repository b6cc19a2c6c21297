const dot = require("dot");
const ejs = require("ejs");
const { Eta, render } = require("eta");
const express = require("express");
const Handlebars = require("handlebars");
const mustache = require("mustache");
const nunjucks = require("nunjucks");
const pug = require("pug");
const jade = require("jade");
const Hogan = require("hogan.js");
const Sqrl = require("squirrelly");
const swig = require("swig");
const { twig } = require("twig");
const { Liquid } = require("liquidjs");
const art = require("art-template");

const app = express();

app.get("/templates", async (req, res) => {
  const { q } = req.query;
  // Text of a template.
  ejs.render(q, {}); // error[no-code-injection]: Request data
  ejs.render(`<p>${q}</p>`, {}); // error[no-code-injection]
  ejs.compile(q)({}); // error[no-code-injection]
  pug.render(q); // error[no-code-injection]
  pug.compile(q)({}); // error[no-code-injection]
  Handlebars.compile(q)({}); // error[no-code-injection]
  Handlebars.precompile(q); // error[no-code-injection]
  Handlebars.create().registerPartial("name", q); // error[no-code-injection]
  nunjucks.renderString(q, {}); // error[no-code-injection]
  nunjucks.configure({}).renderString(q, {}); // error[no-code-injection]
  new nunjucks.Environment().renderString(q, {}); // error[no-code-injection]
  nunjucks.compile(q).render({}); // error[no-code-injection]
  new Eta().renderString(q, {}); // error[no-code-injection]
  render(q, {}); // error[no-code-injection]
  dot.template(q)({}); // error[no-code-injection]
  jade.render(q); // error[no-code-injection]
  Hogan.compile(q); // error[no-code-injection]
  res.send(Hogan.compile("<p>{{{q}}}</p>")({ q })); // error[no-html-injection]
  Sqrl.render(q, {}); // error[no-code-injection]
  Sqrl.render("<p>{{it.q}}</p>", { q });
  // Names of templates.
  ejs.renderFile(q, {}); // error[no-path-traversal]
  pug.renderFile(q); // error[no-path-traversal]
  pug.compileFile(q)({ q }); // error[no-path-traversal]
  nunjucks.render("page.html", { q });
  new Eta().render("page", { q });
});

app.get("/values", (req, res) => {
  const { q } = req.query;
  res.send(ejs.render("<p><%= q %></p>", { q }));
  res.send(ejs.render("<p><%- q %></p>", { q })); // error[no-html-injection]: Request data
  res.send(ejs.compile("<p><%= q %></p>")({ q }));
  res.send(ejs.compile("<p><%- q %></p>")({ q })); // error[no-html-injection]
  res.send(pug.render("p= q", { q }));
  res.send(pug.render("p!= q", { q })); // error[no-html-injection]
  res.send(pug.compile("p= q")({ q }));
  res.send(pug.compile("p!= q")({ q })); // error[no-html-injection]
  res.send(Handlebars.compile("<p>{{q}}</p>")({ q }));
  res.send(Handlebars.compile("<p>{{{q}}}</p>")({ q })); // error[no-html-injection]
  mustache.escape = (text) => text; // error[no-html-injection]: not escaped
  mustache.escape = globalThis.escapeForMail; // error[no-html-injection]: escaped by this alone
  mustache.render(q, {}); // error[no-code-injection]: may reach text of a template
  mustache.render("<p>{{{q}}}</p>" + q, {}); // error[no-code-injection]: may reach text of a template
  res.send(mustache.render("<p>{{q}}</p>", { q }));
  res.send(mustache.render("<p>{{{q}}}</p>", { q })); // error[no-html-injection]
  res.send(nunjucks.renderString("<p>{{ q }}</p>", { q }));
  res.send(nunjucks.renderString("<p>{{ q | safe }}</p>", { q })); // error[no-html-injection]
  res.send(new Eta().renderString("<p><%= it.q %></p>", { q }));
  res.send(new Eta().renderString("<p><%~ it.q %></p>", { q })); // error[no-html-injection]
  res.send(render("<p><%~ it.q %></p>", { q })); // error[no-html-injection]
  res.send(dot.template("<p>{{=it.q}}</p>")({ q })); // error[no-html-injection]
  Handlebars.registerHelper("bold", (text) => new Handlebars.SafeString(`<b>${Handlebars.Utils.escapeExpression(text)}</b>`));
  new Handlebars.SafeString(`<b>${q}</b>`); // error[no-html-injection]
});

app.get("/more", async (req, res) => {
  const { q } = req.query;
  swig.render(q); // error[no-code-injection]
  swig.compile(q)({}); // error[no-code-injection]
  res.send(swig.render("{{ q|safe }}", { locals: q })); // error[no-html-injection]
  res.send(swig.compile("{{ q|safe }}")(q)); // error[no-html-injection]
  swig.compileFile(q)({}); // error[no-path-traversal]
  swig.renderFile(q); // error[no-path-traversal]
  twig({ data: q }).render({}); // error[no-code-injection]
  twig({ data: "{{ q }}" }).render({ q });
  const liquid = new Liquid();
  res.send(await liquid.parseAndRender("<p>{{ q }}</p>", { q })); // error[no-html-injection]
  await liquid.parseAndRender(q); // error[no-code-injection]
  await liquid.renderFile("page", { q });
  art.render(q, {}); // error[no-code-injection]
  art.compile(q)({}); // error[no-code-injection]
  res.send(art.render("{{@ q }}", { q })); // error[no-html-injection]
  res.send(art.render("{{ q }}", { q }));
  res.send(art.compile("{{@ q }}")({ q })); // error[no-html-injection]
  art(q, {}); // error[no-path-traversal]
});
