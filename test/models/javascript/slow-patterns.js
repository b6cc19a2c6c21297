const express = require("express");
const app = express();

app.get("/", (req, res) => {
  const text = `${req.query.text}`;
  const found = [
    text.match(/\s+$/), // error[no-slow-regex]: at least the square
    text.search(/\s+$/), // error[no-slow-regex]: at least the square
    text.replace(/\s+$/, ""), // error[no-slow-regex]: at least the square
    text.replaceAll(/\s+$/g, ""), // error[no-slow-regex]: at least the square
    text.split(/\s+;/), // error[no-slow-regex]: at least the square
    text.matchAll(/a+b/g), // error[no-slow-regex]: at least the square
    /\s+$/.test(text), // error[no-slow-regex]: at least the square
    /\s+$/.exec(text), // error[no-slow-regex]: at least the square
  ];
  res.json(found.length + /^\s+/.exec(text).index);
});

app.get("/parts", (req, res) => {
  const { q } = req.query;
  const found = [
    q.match(/\s+$/), // error[no-slow-regex]: at least the square
    q.search(/\s+$/), // error[no-slow-regex]: at least the square
    q.replace(/\s+$/, ""), // error[no-slow-regex]: at least the square
    q.replaceAll(/\s+$/g, ""), // error[no-slow-regex]: at least the square
    q.split(/\s+;/), // error[no-slow-regex]: at least the square
    q.matchAll(/a+b/g), // error[no-slow-regex]: at least the square
    q.split(/\s+/),
  ];
  res.json(found.length);
});
