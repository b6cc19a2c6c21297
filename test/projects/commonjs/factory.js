module.exports = (options) => {
  const run = require(options.file ? "./fn" : "./fn.js");
  return { run: (text) => run(text) };
};
