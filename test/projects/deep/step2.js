const next = require("./step3");
exports.step = (text) => next.step(text.trim());
