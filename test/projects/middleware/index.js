const express = require("express");
const app = express();
app.use("/api", require("./src/router"));
app.listen(3000);
