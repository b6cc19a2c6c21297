const mysql = require("mysql2/promise");
const { UserRepository } = require("./repository");
const { UserService } = require("./service");
const { UserController } = require("./controller");

const pool = mysql.createPool(process.env.DATABASE_URL);
const repository = new UserRepository(pool);
const service = new UserService({ repository, logger: console });

module.exports = { controller: new UserController(service) };
