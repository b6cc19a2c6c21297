const { exec } = require("child_process");
exports.run = (command) => exec(command);
exports.name = "common";
