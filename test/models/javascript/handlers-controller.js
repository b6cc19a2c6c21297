const { exec } = require("child_process");

exports.ping = (req, res) => {
  exec(`ping ${req.query.host}`, () => res.end()); // error[no-command-injection]
};
