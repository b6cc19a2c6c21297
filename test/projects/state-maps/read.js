const { exec } = require("child_process");
const { sessions, drafts, history, recall } = require("./state");

module.exports = (bot) => {
  bot.action("done", (ctx) => {
    const session = sessions.get(ctx.from.id);
    exec(`echo ${session.name}`); // error[no-command-injection]: shell command
    exec(`echo ${session.step}`);
    exec(`echo ${drafts[ctx.from.id]}`); // error[no-command-injection]: shell command
    for (const text of history) exec(`echo ${text}`); // error[no-command-injection]: shell command
    exec(`echo ${recall(ctx.from.id).city}`); // error[no-command-injection]: shell command
    exec(`echo ${sessions.size}`);
  });
};
