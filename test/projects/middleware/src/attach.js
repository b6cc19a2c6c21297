module.exports = function attach(req, res, next) {
  req.branch = req.query.branch;
  res.locals.branch = req.get("x-branch");
  req.clean = String(req.query.clean).replace(/\W/g, "");
  next();
};
