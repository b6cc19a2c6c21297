const http = require("node:http");
const app = require("./express");
http.createServer(app).listen(3000);
