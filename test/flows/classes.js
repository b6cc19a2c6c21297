const { exec } = require("child_process");
const express = require("express");

const app = express();

class Base {
  constructor(text) {
    this.text = text;
  }
  command() {
    return this.text;
  }
  describe() {
    return `ls ${this.command()}`;
  }
  static of(text) {
    return new this(text);
  }
}
class Safe extends Base {
  command() {
    return "date";
  }
}
class Loud extends Base {
  constructor(text) {
    super(text);
    this.loud = true;
  }
  command() {
    return super.command().toUpperCase();
  }
}
class Secret {
  #text = "date";
  set(text) {
    this.#text = text;
  }
  get() {
    return this.#text;
  }
}
class Fields {
  text = "date";
  static shared = "date";
  get command() {
    return this.text;
  }
  set command(value) {
    this.text = value;
  }
  arrow = () => this.text;
  static run(text) {
    return text;
  }
}
class Child extends Fields {}

app.get("/", (req, res) => {
  const { q } = req.query;
  exec(new Base(q).command()); // error[no-command-injection]: reaches a shell command
  exec(new Base("date").command());
  exec(new Base(q).describe()); // error[no-command-injection]: reaches a shell command
  exec(new Safe(q).describe());
  exec(new Loud(q).describe()); // error[no-command-injection]: reaches a shell command
  exec(new Loud(q).loud.toString());
  const secret = new Secret();
  exec(secret.get());
  secret.set(q);
  exec(secret.get()); // error[no-command-injection]: reaches a shell command
  const fields = new Fields();
  exec(fields.command);
  fields.text = q;
  exec(fields.command); // error[no-command-injection]: reaches a shell command
  exec(fields.arrow()); // error[no-command-injection]: reaches a shell command
  const set = new Fields();
  set.command = q;
  exec(set.text); // error[no-command-injection]: reaches a shell command
  exec(Fields.run(q)); // error[no-command-injection]: reaches a shell command
  exec(Fields.shared);
  exec(Child.run(q)); // error[no-command-injection]: reaches a shell command
  exec(new Child().arrow());
  exec(Base.of(q).command()); // error[no-command-injection]: reaches a shell command
  const A = class {
    run = (text) => text;
  };
  exec(new A().run(q)); // error[no-command-injection]: reaches a shell command
});

class Controller {
  constructor(service) {
    this.service = service;
    this.handle = this.handle.bind(this);
  }
  handle(req, res) {
    exec(this.service.command(req.query.q)); // error[no-command-injection]: reaches a shell command
    exec(this.service.fixed(req.query.q));
  }
  list = (req, res) => {
    exec(this.service.command(req.query.q)); // error[no-command-injection]: reaches a shell command
  };
}
class Service {
  command(text) {
    return `ls ${text}`;
  }
  fixed(text) {
    return "date";
  }
}
const controller = new Controller(new Service());
app.get("/handle", controller.handle);
app.get("/list", controller.list);

function Old(text) {
  this.text = text;
}
Old.prototype.command = function () {
  return this.text;
};
app.get("/old", (req, res) => {
  exec(new Old(req.query.q).text); // error[no-command-injection]: reaches a shell command
  exec(new Old(req.query.q).command()); // error[no-command-injection]: may reach a shell command
});

// What each `new` makes is its own.
class Answer {
  lines = [];
  add(line) {
    this.lines.push(line);
  }
}
app.get("/answers", (req, res) => {
  const asked = new Answer();
  const fixed = new Answer();
  asked.add(req.query.q);
  fixed.add("ls");
  exec(fixed.lines.join(" "));
  exec(asked.lines.join(" ")); // error[no-command-injection]: reaches a shell command
});
