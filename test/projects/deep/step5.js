const next = require("./step6");
exports.step = (text) => next.step(text.trim());
