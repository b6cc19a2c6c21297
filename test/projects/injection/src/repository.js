class UserRepository {
  constructor(db) {
    this.db = db;
  }
  async find(name) {
    const [rows] = await this.db.execute(`SELECT * FROM users WHERE name = '${name}'`); // error[no-sql-injection]: SQL statement
    return rows;
  }
  async byId(id) {
    const [rows] = await this.db.execute("SELECT * FROM users WHERE id = ?", [id]);
    return rows;
  }
  async all(order) {
    return this.db.query("SELECT * FROM users ORDER BY " + order);
  }
}
module.exports = { UserRepository };
