const { Robot } = require("hubot");
const { exec } = require("child_process");

module.exports = (robot) => {
  robot.respond(/deploy (.*)/i, (res) => {
    exec(`deploy ${res.match[1]}`); // error[no-command-injection]: Chat text `res.match
    exec(`deploy ${res.message.text}`); // error[no-command-injection]
    exec(`deploy ${res.message.user.name}`); // error[no-command-injection]
    exec(`deploy ${res.message.user.id} ${res.envelope.room} ${robot.name}`);
    res.http(res.match[1]).get()((err, response, body) => res.send(body)); // error[no-ssrf]
    robot.http(`https://example.org/search?q=${encodeURIComponent(res.match[1])}`).get()(() => {});
    robot.http(res.match[1]).get()(() => {}); // error[no-ssrf]
    res.reply(res.match[1]);
  });
  robot.hear(/badger/, { id: "badger" }, (msg) => exec(`wc ${msg.message.rawText}`)); // error[no-command-injection]
  robot.catchAll((msg) => exec(`wc ${msg.message.text}`)); // error[no-command-injection]
  robot.router.post("/hubot/notify/:room", (req, res) => {
    exec(`notify ${req.params.room}`); // error[no-command-injection]
    res.send("ok");
  });
};

const own = new Robot("shell");
own.hear(/x/, (res) => exec(`wc ${res.message.text}`)); // error[no-command-injection]
