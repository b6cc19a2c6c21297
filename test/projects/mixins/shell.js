const Bot = require("./base");
Object.assign(Bot.prototype, {
  shell(text) {
    this.exec(`echo ${text}`); // missing[no-command-injection]
  },
});
Bot.prototype.list = function (folder) {
  this.exec("ls " + folder); // missing[no-command-injection]
};
Bot.prototype.date = function () {
  this.exec("date");
};
