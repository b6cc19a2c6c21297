const cp = require("node:child_process");
exports.run = function (command) {
  cp.exec(command);
};
exports.fixed = () => cp.exec("date");
module.exports.other = (command) => cp.execSync(command);
const local = (exports.both = (command) => cp.exec(command));
exports.twice = (command) => local(command);
