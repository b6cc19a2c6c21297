const { exec } = require("child_process");
exports.first = exports.load = (command) => exec(command);
