const { exec } = require("child_process");
const fs = require("fs");
const path = require("path");
const { format } = require("util");

// A parameter that nothing in the program passes may be what a stranger chose.
function run(name) {
  exec(`ping ${name}`); // error[no-command-injection]: A value of unknown origin
  exec(format("ping %s", name)); // error[no-command-injection]: A value of unknown origin
  eval(name.trim()); // error[no-code-injection]: A value of unknown origin
  fetch(`https://${name}/x`); // error[no-ssrf]: A value of unknown origin
  fetch(`https://example.com/${name}`);
  fs.readFileSync(path.join("notes", name)); // error[no-path-traversal]: A value of unknown origin
  fs.readFileSync(path.join("notes", path.basename(name)));
}

const show = (host) => {
  if (!["a.example", "b.example"].includes(host)) return;
  exec(`ping ${host}`);
};

function anchored(host) {
  if (!/^[a-z]+$/.test(host)) return;
  exec(`ping ${host}`);
}

function isName(text) {
  return /^[a-z]+$/.test(text);
}
function checkedElsewhere(host) {
  if (isName(host)) exec(`ping ${host}`);
}

const replaced = (host) => exec(`ping ${host.replace(/[^a-z]/g, "")}`);

/** Numbers are no text, and what the program itself passes is known. */
const counted = (count = 3) => exec(`head -${Number(count)} x`);
const constant = (name) => exec(`ping ${name}`);
constant("localhost");

// A callback of something unknown is given what that something makes.
register((name) => exec(`ping ${name}`));
