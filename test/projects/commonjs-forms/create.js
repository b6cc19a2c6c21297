const { exec } = require("child_process");
exports = module.exports = create;
function create() {
  return { load: (command) => exec(command) };
}
create.load = (command) => exec(command); // error[no-command-injection]: reaches a shell command
