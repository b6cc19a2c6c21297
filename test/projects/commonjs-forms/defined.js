const { exec } = require("child_process");
function load(command) {
  exec(command);
}
Object.defineProperty(exports, "load", {
  enumerable: true,
  get: function () {
    return load;
  },
});
