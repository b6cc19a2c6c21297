const { exec } = require("node:child_process");
const Replicate = require("replicate");

new Replicate().run("owner/name", { input: {} }).then((output) => exec(output[0])); // error[no-command-injection]: Model output
