const { exec } = require("child_process");
module.exports.get = (command) => exec(command);
module.exports.load = (command) => module.exports.get(command);
