const next = require("./step12");
exports.step = (text) => next.step(text.trim());
