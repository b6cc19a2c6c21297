const { exec } = require("child_process");

// A listener of a server nobody knows, wherever it stands.
module.exports = (app) => {
  app.get("/ping", (req, res) => {
    exec(`ping ${req.query.host}`, () => res.end()); // error[no-command-injection]: Request data `req.query.host`
  });
  app.get("/fixed", (request, response) => {
    exec("uptime", () => response.end());
  });
};

class Show {
  constructor() {
    this.show = (request, response) => {
      response.send(`<b>${request.query.name}</b>`); // error[no-html-injection]: Request data
    };
  }
}
module.exports.Show = Show;

// A request alone may be anything.
register((request, next) => exec(`note ${request.text}`));
