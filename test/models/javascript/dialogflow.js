const { WebhookClient } = require("dialogflow-fulfillment");
const { dialogflow } = require("actions-on-google");
const { conversation } = require("@assistant/conversation");
const gcloud = require("@google-cloud/dialogflow");
const express = require("express");
const { exec } = require("child_process");

const app = express();
app.post("/webhook", (request, response) => {
  const agent = new WebhookClient({ request, response });
  const intents = new Map();
  intents.set("Order", order);
  intents.set("Welcome", (agent) => agent.add("Hello"));
  agent.handleRequest(intents);
});
app.post("/single", (request, response) => {
  new WebhookClient({ request, response }).handleRequest((agent) => exec(`order ${agent.query}`)); // error[no-command-injection]
});

function order(agent) {
  exec(`order ${agent.parameters.item}`); // error[no-command-injection]
  exec(`order ${agent.query}`); // error[no-command-injection]: Chat text `agent.query`
  exec(`order ${agent.contexts[0].parameters.item}`); // error[no-command-injection]
  exec(`order ${agent.originalRequest.payload.data.text}`); // error[no-command-injection]
  exec(`order ${agent.intent} ${agent.session} ${agent.action}`);
  agent.add(`One ${agent.parameters.item}`);
}

const action = dialogflow({ debug: true });
action.intent("color", (conv, { color }) => {
  exec(`paint ${color}`); // error[no-command-injection]
  exec(`paint ${conv.query}`); // error[no-command-injection]
  exec(`paint ${conv.input.raw} ${conv.input.type}`); // error[no-command-injection]
  exec(`paint ${conv.parameters.color}`); // error[no-command-injection]
  exec(`paint ${conv.id}`);
  conv.ask(`Your color is ${color}`);
});
action.fallback((conv) => exec(`log ${conv.query}`)); // error[no-command-injection]
conversation().handle("color", (conv) => exec(`paint ${conv.intent.params.color.resolved}`)); // error[no-command-injection]

const sessions = new gcloud.SessionsClient();
async function ask(text) {
  const [response] = await sessions.detectIntent({ session: "s", queryInput: { text: { text } } });
  exec(`log ${response.queryResult.queryText}`); // error[no-command-injection]
  exec(`log ${response.queryResult.parameters.fields.city.stringValue}`); // error[no-command-injection]
  exec(`log ${response.queryResult.action} ${response.responseId}`);
}
new gcloud.v2.SessionsClient();
ask("hello");
