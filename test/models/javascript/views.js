/** What templates of pages are once they are read: what they show as it is, and other templates that they show. */
const express = require("express");

const app = express();
app.get("/", (req, res) => {
  $viewRaw(req.query.name); // error[no-html-injection]: that a template does not escape
  $viewInclude("footer", { name: req.query.name });
  res.end();
});
app.get("/error", (req, res) => {
  try {
    JSON.parse(req.query.data);
  } catch (error) {
    $viewEscaped(error.stack); // error[no-error-disclosure]: page
  }
  $viewEscaped(req.query.name);
  res.end();
});
