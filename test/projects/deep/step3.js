const next = require("./step4");
exports.step = (text) => next.step(text.trim());
