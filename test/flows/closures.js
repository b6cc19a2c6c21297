const { exec } = require("child_process");
const express = require("express");

const app = express();

const make = (text) => () => text;
const prefix = (head) => (tail) => `${head} ${tail}`;
function counter() {
  let text = "date";
  return {
    set(value) {
      text = value;
    },
    get: () => text,
  };
}
const compose = (f, g) => (x) => f(g(x));
const curry = (a) => (b) => (c) => a + b + c;
const identity = (x) => x;
const constant = () => "date";
function partial(f, ...first) {
  return (...rest) => f(...first, ...rest);
}

app.get("/", (req, res) => {
  const { q } = req.query;
  exec(make(q)()); // error[no-command-injection]: reaches a shell command
  exec(make("date")());
  const ls = prefix("ls");
  exec(ls(q)); // error[no-command-injection]: reaches a shell command
  exec(ls("-l"));
  const box = counter();
  exec(box.get());
  box.set(q);
  exec(box.get()); // error[no-command-injection]: reaches a shell command
  const other = counter();
  exec(other.get());
  exec(compose(identity, identity)(q)); // error[no-command-injection]: reaches a shell command
  exec(compose(constant, identity)(q));
  exec(curry("ls ")(q)("")); // error[no-command-injection]: reaches a shell command
  exec(curry("a")("b")("c"));
  exec(partial((a, b) => a + b, "ls ")(q)); // error[no-command-injection]: reaches a shell command
  exec(partial((a, b) => a, "ls ")(q));
  exec((() => q)()); // error[no-command-injection]: reaches a shell command
  exec((function () {
    return "date";
  })());
  (async () => {
    exec(q); // error[no-command-injection]: reaches a shell command
  })();
  const twice = (f, x) => f(f(x));
  exec(twice((x) => x + "!", q)); // error[no-command-injection]: reaches a shell command
  let outer = "date";
  const write = () => {
    outer = q;
  };
  exec(outer);
  write();
  exec(outer); // error[no-command-injection]: reaches a shell command
});
