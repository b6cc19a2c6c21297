const repository = require("./repository");
class Service {
  async find(name) {
    return repository.findByName(name);
  }
}
module.exports = new Service();
