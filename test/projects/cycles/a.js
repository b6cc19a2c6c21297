const b = require("./b");
const { exec } = require("child_process");
exports.run = (text) => exec(text);
exports.viaB = (text) => b.back(text);
exports.TABLE = "users";
