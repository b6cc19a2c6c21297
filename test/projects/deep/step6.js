const next = require("./step7");
exports.step = (text) => next.step(text.trim());
