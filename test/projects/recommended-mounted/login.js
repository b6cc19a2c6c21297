exports.requireLogin = (req, res, next) => {
  if (!req.isAuthenticated()) return res.sendStatus(401);
  next();
};
exports.count = (req, res, next) => {
  console.log(req.method);
  next();
};
exports.checkAuth = function checkAuth(req, res, next) {
  if (wasSeen(req)) return res.sendStatus(401);
  next();
};
