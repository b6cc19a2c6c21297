module.exports = require("./self");
