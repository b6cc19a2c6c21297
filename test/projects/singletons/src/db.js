const mysql = require("mysql");

const connection = mysql.createConnection({ host: process.env.DB_HOST });
connection.connect();

module.exports = connection;
