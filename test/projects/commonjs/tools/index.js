const shell = require("../shell");
module.exports = {
  ...shell,
  ...require("./clean"),
  get lazy() {
    return require("../fn");
  },
};
