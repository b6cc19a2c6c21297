const { exec } = require("child_process");
const service = require("./service");

class Controller {
  constructor() {
    this.service = service;
  }
  async find(req, res) {
    res.json(await this.service.find(req.params.name)); // source
  }
  async run(req, res) {
    exec(`git log ${req.branch}`); // error[no-command-injection]: reaches a shell command
    exec(`git log ${req.clean}`);
    exec(`git log ${res.locals.branch}`); // error[no-command-injection]: shell command
    res.end();
  }
}
module.exports = new Controller();
