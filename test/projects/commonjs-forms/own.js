const { exec } = require("child_process");
exports.get = (command) => exec(command);
exports.load = (command) => exports.get(command);
