module.exports = exports = { load: require("./self").get };
