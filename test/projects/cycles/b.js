const a = require("./a");
exports.back = (text) => a.run(text);
exports.table = () => a.TABLE;
exports.again = (text, depth) => (depth > 0 ? require("./a").again(text, depth - 1) : text);
require("./a").again = (text, depth) => exports.again(text, depth);
