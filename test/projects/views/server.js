const express = require("express");
const ejs = require("ejs");
const path = require("node:path");
const app = express();

app.get("/search", ({ query }, res) => {
  res.render("search", { term: query.term, page: { title: "Search" }, rows: [] }); // error[no-html-injection]: not escape
});
app.get("/found", ({ query }, res) => {
  const rows = [{ note: query.note, name: "a" }];
  res.render("search", { term: "", page: { title: "Found" }, rows }); // error[no-html-injection]: not escape
});
app.get("/escaped", ({ query }, res) => {
  res.render("search", { term: "", page: { title: query.title }, rows: [{ note: "", name: query.name }] });
});
app.get("/card", ({ query }, res) => {
  res.render("card.hbs", { user: { bio: query.bio, name: "a" }, posts: [] }); // error[no-html-injection]: not escape
});
app.get("/posts", ({ query }, res) => {
  res.render("card.hbs", { user: { name: query.name }, posts: [{ body: query.body }] }); // error[no-html-injection]: not escape
});
app.get("/names", ({ query }, res) => {
  res.render("card.hbs", { user: { bio: "", name: query.name }, posts: [{ body: "", by: query.by }] });
});
app.get("/list", ({ query }, res) => {
  res.render("list.pug", { intro: query.intro, items: [] }); // error[no-html-injection]: not escape
});
app.get("/items", ({ query }, res) => {
  res.render("list.pug", { intro: "", items: [{ html: query.html }] }); // error[no-html-injection]: not escape
});
app.get("/link", ({ query }, res) => {
  res.render("list.pug", { intro: "", items: [], link: query.link }); // error[no-html-injection]: not escape
});
app.get("/texts", ({ query }, res) => {
  res.render("list.pug", { intro: "", items: [{ html: "", text: query.text }], hidden: query.hidden });
});
app.get("/mail", ({ query }, res) => {
  res.render("mail.njk", { body: query.body, lines: [] }); // error[no-html-injection]: not escape
});
app.get("/lines", ({ query }, res) => {
  res.render("mail.njk", { body: "", lines: [{ raw: query.raw }] }); // error[no-html-injection]: not escape
});
app.get("/subject", ({ query }, res) => {
  res.render("mail.njk", { body: "", lines: [{ raw: "", text: query.text }], subject: query.subject });
});
app.get("/locals", ({ query }, res) => {
  res.locals.term = query.term;
  res.render("search", { page: { title: "Locals" }, rows: [] }); // error[no-html-injection]: not escape
});
app.get("/file", async ({ query }, res) => {
  const file = path.join(__dirname, "views", "search.ejs");
  res.send(await ejs.renderFile(file, { term: query.term, page: {}, rows: [] })); // error[no-html-injection]: not escape
});
app.get("/page", ({ query }, res) => {
  res.render("page.html", { note: query.note }); // error[no-html-injection]: not escape
});
app.get("/plain", ({ query }, res) => {
  res.render("page.html", { note: "", name: query.name });
});
app.get("/marks", ({ query }, res) => {
  res.render("marks.html", { note: query.note }); // error[no-html-injection]: not escape
});
app.get("/missing", ({ query }, res) => {
  res.render("elsewhere", { term: query.term });
});
app.use((error, req, res, next) => {
  if (error.status === 404) return res.render("error", { message: "Not found" });
  res.render("error", { message: error.stack }); // error[no-error-disclosure]: page
});
app.listen(3000);
