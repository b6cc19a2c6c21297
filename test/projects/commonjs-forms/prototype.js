const { exec } = require("child_process");
function Api() {}
Api.prototype.load = function (command) {
  exec(command);
};
module.exports = new Api();
