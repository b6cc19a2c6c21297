const { exec } = require("child_process");

function run(command, done) {
  return exec(command, done);
}
function list(folder) {
  return exec("ls " + folder); // error[no-command-injection]: shell command
}
module.exports = { run, list, now: (command) => exec(command), version: "1" };
