const next = require("./step2");
exports.step = (text) => next.step(text.trim());
