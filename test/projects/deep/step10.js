const next = require("./step11");
exports.step = (text) => next.step(text.trim());
