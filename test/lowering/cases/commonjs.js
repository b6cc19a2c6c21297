const fs = require("fs");
const { readFile, promises: { writeFile } } = require("fs");
const join = require(`path`).join;
const plugin = require("./plugins/" + name);
exports.run = async (client, message) => message.reply(fs, readFile, writeFile, join, plugin);
module.exports.help = { name: "help" };
module["exports"].more = 1;
exports = module.exports = class extends Command {};
exports.x = exports.y = 0;
const kept = (module.exports.kept = make());
if (ready) exports.ready = kept;
const late = () => (module.exports.late = 1);
function own(module, exports) {
  module.exports = 1;
  exports.a = 2;
  return (exports.b = 3);
}
function inner(require) {
  return require("not a module");
}
module.exports.help.deep = exports[key] = own(inner, late);
return;
