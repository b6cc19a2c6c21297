const next = require("./step8");
exports.step = (text) => next.step(text.trim());
