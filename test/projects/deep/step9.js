const next = require("./step10");
exports.step = (text) => next.step(text.trim());
