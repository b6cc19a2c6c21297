class UserController {
  constructor(service) {
    this.service = service;
    this.search = this.search.bind(this);
  }
  async search(req, res) {
    res.json(await this.service.search(req.query.name)); // source
  }
  async list(req, res) {
    res.json(await this.service.list());
  }
}
exports.UserController = UserController;
