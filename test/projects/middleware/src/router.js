const express = require("express");
const controller = require("./controller");
const attach = require("./attach");

const router = express.Router();
router.get("/find/:name", controller.find.bind(controller));
router.get("/run", attach, (req, res) => controller.run(req, res));
module.exports = router;
