const next = require("./step9");
exports.step = (text) => next.step(text.trim());
