const { exec } = require("child_process");

module.exports = async function (context, req) {
  exec(req.body.name); // error[no-command-injection]: Request data
  exec(req.query.name); // error[no-command-injection]
  exec(req.params.id); // error[no-command-injection]
  context.res = { body: req.query.name };
};
