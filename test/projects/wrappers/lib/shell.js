const { exec } = require("node:child_process");
const { promisify } = require("node:util");
const run = promisify(exec);

module.exports.sh = async (command) => {
  const { stdout } = await run(command, { timeout: 1000 });
  return stdout;
};
module.exports.spawnIn = (folder, command) => run(`cd ${folder} && ${command}`); // error[no-command-injection]: shell command
