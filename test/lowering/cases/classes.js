class Base {
  constructor(db) {
    this.db = db;
  }
  static create() {
    return new this();
  }
}
class Command extends Base {
  name = "ping";
  #secret = () => this.name;
  static count = 0;
  static {
    var local = this.count;
    Command.count = local + 1;
  }
  "quoted";
  [computed] = 1;
  constructor(...args) {
    super(...args);
    super.setup(new.target);
  }
  async run({ message }) {
    await super.run(message);
    return this.#secret();
  }
  get size() {
    return 1;
  }
  set size(value) {}
  *[Symbol.iterator]() {}
  static async *stream() {}
}
const anonymous = class extends mixin(Base) {};
register(class Named {});
