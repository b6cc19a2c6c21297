const { payload, route, router, text } = require("bottender/router");
const { exec } = require("child_process");

async function SayHi(context, { match }) {
  exec(`wc ${match.groups.name}`); // error[no-command-injection]
  exec(`wc ${context.event.text}`); // error[no-command-injection]: Chat text `context.event.text`
  exec(`wc ${context.session.user.firstName}`); // error[no-command-injection]
  exec(`wc ${context.session.user.id} ${context.session.id} ${context.platform} ${context.event.isText}`);
  await context.sendText(context.event.text);
}
async function Press(context) {
  exec(`wc ${context.event.payload}`); // error[no-command-injection]
  exec(`wc ${context.event.rawEvent.message.nlp}`); // error[no-command-injection]
}

module.exports = async function App(context) {
  exec(`log ${context.event.text}`); // error[no-command-injection]
  return router([
    text(/^hi (?<name>.*)$/, SayHi),
    payload("GET_STARTED", Press),
    route((context) => context.event.isText, (context) => exec(`log ${context.event.text}`)), // error[no-command-injection]
  ]);
};
