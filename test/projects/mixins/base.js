class Bot {
  constructor(run) {
    this.exec = run;
  }
}
module.exports = Bot;
