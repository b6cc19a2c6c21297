const next = require("./step5");
exports.step = (text) => next.step(text.trim());
