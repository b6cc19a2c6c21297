module.exports.UserService = class {
  #repository;
  constructor({ repository, logger }) {
    this.#repository = repository;
    this.logger = logger;
  }
  search(text) { // via: parameter
    this.logger.info("searching");
    return this.#repository.find(text.trim());
  }
  list() {
    return this.#repository.all("name");
  }
};
