const { Router } = require("express");

module.exports = (controller) => {
  const router = Router();
  router.get("/search", controller.search);
  router.get("/list", controller.list.bind(controller));
  return router;
};
