const Bot = require("./base");
Object.assign(Bot.prototype, {
  shell(text) {
    this.exec(`echo ${text}`); // missing[no-command-injection]: shell command
  },
});
Bot.prototype.list = function (folder) {
  this.exec("ls " + folder); // missing[no-command-injection]: shell command
};
Bot.prototype.date = function () {
  this.exec("date");
};
