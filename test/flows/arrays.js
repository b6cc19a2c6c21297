const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  const { q } = req.query;
  const pair = ["date", q];
  exec(pair[0]);
  exec(pair[1]); // error[no-command-injection]: reaches a shell command
  const [first, second, ...others] = ["date", q, "uptime"];
  exec(first);
  exec(second); // error[no-command-injection]: reaches a shell command
  exec(others[0]);
  const spread = ["ls", ...pair];
  exec(spread[1]);
  exec(spread[2]); // error[no-command-injection]: reaches a shell command
  pair[1] = "uptime";
  exec(pair[1]);

  const stack = ["date"];
  stack.push(q);
  exec(stack[0]);
  exec(stack.pop()); // error[no-command-injection]: reaches a shell command
  exec(stack.pop());
  const queue = [q, "date"];
  exec(queue.shift()); // error[no-command-injection]: reaches a shell command
  exec(queue.shift());
  const front = ["date"];
  front.unshift(q);
  exec(front[0]); // error[no-command-injection]: reaches a shell command
  exec(front[1]);

  const list = [q, "date"];
  exec(list.slice(1)[0]);
  exec(list.slice(0, 1)[0]); // error[no-command-injection]: reaches a shell command
  exec(list.concat(["x"])[1]);
  exec(["date"].concat([q])[1]); // error[no-command-injection]: reaches a shell command
  exec(["date"].concat(q)[0]);
  exec(list.map((item) => item)[1]);
  exec(list.map((item) => `ls ${item}`)[0]); // error[no-command-injection]: reaches a shell command
  exec(list.map(() => "date").join(";"));
  exec(list.filter((item) => item.length > 2)[0]); // error[no-command-injection]: reaches a shell command
  exec(list.filter((item) => ["date", "ls"].includes(item))[0]);
  exec(list.filter(isDate)[0]);
  exec(list.find((item) => item)); // error[no-command-injection]: reaches a shell command
  exec(list.reduce((sum, item) => sum + item, "")); // error[no-command-injection]: reaches a shell command
  exec(list.reduce((sum, item) => sum + 1, 0).toString());
  exec(list.flatMap((item) => [item, item])[0]); // error[no-command-injection]: reaches a shell command
  exec([[q]].flat()[0]); // error[no-command-injection]: reaches a shell command
  exec([...list].sort().reverse()[0]); // error[no-command-injection]: reaches a shell command
  exec(Array.from(list)[1]);
  exec(Array.from(list, (item) => item.trim())[0]); // error[no-command-injection]: reaches a shell command
  exec(Array.of("date", q)[0]);
  exec(Array.of("date", q)[1]); // error[no-command-injection]: reaches a shell command
  exec(Array.from({ length: 3 }, (_, i) => i).join(" "));
  list.forEach((item) => exec(item)); // error[no-command-injection]: reaches a shell command
  for (const item of list) exec(item); // error[no-command-injection]: reaches a shell command
  for (const [i, item] of list.entries()) exec(`${i} ${item}`); // error[no-command-injection]: reaches a shell command
  for (const i in list) exec(`ls ${i}`);
  exec(list.indexOf(q).toString());
  exec(list.length.toString());
  const nested = [["date", q]];
  exec(nested[0][0]);
  exec(nested[0][1]); // error[no-command-injection]: reaches a shell command
  const copy = [...list];
  copy.length = 0;
});

function isDate(item) {
  return item === "date";
}

app.get("/rest", (req, res) => {
  const last = (...items) => items[items.length - 1];
  const one = (...items) => items[0];
  exec(last("date", req.query.q)); // error[no-command-injection]: reaches a shell command
  exec(one("date", req.query.q));
  const args = ["date", req.query.q];
  exec(one(...args));
  function own() {
    return arguments[1];
  }
  exec(own("date", req.query.q)); // error[no-command-injection]: reaches a shell command
  exec(own(req.query.q, "date"));
});
