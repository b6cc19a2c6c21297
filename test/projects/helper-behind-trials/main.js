const tools = require("./tools");

exports.main = () => tools.perhaps(false);
