(function () {
  const { exec } = require("child_process");
  module.exports = { load: (command) => exec(command) };
})();
