const { ActivityHandler, BotFrameworkAdapter, CloudAdapter, MessageFactory, TeamsActivityHandler, TeamsInfo, TurnContext } = require("botbuilder");
const { ComponentDialog, TextPrompt, WaterfallDialog } = require("botbuilder-dialogs");
const { LuisRecognizer } = require("botbuilder-ai");
const { AgentApplication } = require("@microsoft/agents-hosting");
const axios = require("axios");
const { exec } = require("child_process");
const fs = require("fs");
const path = require("path");

class EchoBot extends ActivityHandler {
  constructor(db, recognizer) {
    super();
    this.db = db;
    this.onMessage(async (context, next) => {
      const text = TurnContext.removeRecipientMention(context.activity);
      exec(`wc ${text}`); // error[no-command-injection]: Chat text `TurnContext.removeRecipientMention(…)`
      exec(`wc ${context.activity.text.trim()}`); // error[no-command-injection]: Chat text `context.activity.text`
      exec(`wc ${context.activity.from.id} ${context.activity.conversation.id} ${context.activity.channelId} ${context.activity.serviceUrl}`);
      exec(`wc ${context.activity.from.name}`); // error[no-command-injection]
      exec(`wc ${context.activity.conversation.name}`); // error[no-command-injection]
      exec(`wc ${context.activity.value.choice}`); // error[no-command-injection]
      exec(`wc ${context.activity.channelData.anything} ${context.activity.channelData.tenant.id}`); // error[no-command-injection]
      await context.sendActivity(MessageFactory.text(`You said ${text}`));
      await context.sendActivity(TurnContext.getConversationReference(context.activity).user.id);
      for (const attachment of context.activity.attachments) await this.save(attachment);
      await next();
    });
    this.onMembersAdded(async (context) => {
      for (const member of context.activity.membersAdded) exec(`hello ${member.name} ${member.id}`); // error[no-command-injection]
    });
  }

  async save(attachment) {
    const response = await axios.get(attachment.contentUrl, { responseType: "arraybuffer" }); // error[no-ssrf]
    fs.writeFile(path.join(__dirname, attachment.name), response.data, () => {}); // error[no-path-traversal] // error[no-trust-boundary-violation]: may reach a file
    fs.writeFile(path.join(__dirname, path.basename(attachment.name)), response.data, () => {}); // error[no-trust-boundary-violation]: may reach a file
    exec(`open ${attachment.content.name}`); // error[no-command-injection]
    await axios.get(attachment.content.downloadUrl);
  }
}

class SearchBot extends TeamsActivityHandler {
  constructor() {
    super();
    this.onTeamsChannelRenamedEvent(async (channel, team, context, next) => exec(`log ${channel.name}`)); // error[no-command-injection]
  }
  async handleTeamsMessagingExtensionQuery(context, query) {
    exec(`search ${query.parameters[0].value}`); // error[no-command-injection]
    const member = await TeamsInfo.getMember(context, context.activity.from.id);
    exec(`search ${member.email} ${member.aadObjectId}`); // error[no-command-injection]
    const members = await TeamsInfo.getMembers(context);
    exec(`search ${members.map((each) => each.givenName).join(" ")}`); // error[no-command-injection]
  }
  async handleTeamsTaskModuleSubmit(context, request) {
    exec(`submit ${request.data.name}`); // error[no-command-injection]
  }
  async onMessageActivity(context) {
    exec(`wc ${context.activity.text}`); // error[no-command-injection]
    await super.onMessageActivity(context);
  }
}

class ProfileDialog extends ComponentDialog {
  constructor() {
    super("profile");
    this.addDialog(new TextPrompt("name", async (prompt) => prompt.recognized.value.length < 50));
    this.addDialog(new TextPrompt("shout", async (prompt) => String(exec(`wc ${prompt.recognized.value}`)))); // error[no-command-injection]
    this.addDialog(new WaterfallDialog("main", [this.ask.bind(this), this.keep.bind(this)]).addStep(async (step) => exec(`wc ${step.result}`))); // error[no-command-injection]
  }
  async ask(step) {
    return step.prompt("name", { prompt: MessageFactory.text("Your name?") });
  }
  async keep(step) {
    exec(`wc ${step.result}`); // error[no-command-injection]
    exec(`wc ${step.result.value} ${step.index}`);
    exec(`wc ${step.result[0].name}`); // error[no-command-injection]
    step.values.name = step.result;
    exec(`wc ${step.context.activity.text}`); // error[no-command-injection]
    exec(`wc ${step.values.color}`);
    return step.endDialog(step.values);
  }
  async onContinueDialog(inner) {
    exec(`wc ${inner.context.activity.text}`); // error[no-command-injection]
    return super.onContinueDialog(inner);
  }
}

const recognizer = new LuisRecognizer({ applicationId: process.env.LUIS_APP });
const adapter = new CloudAdapter();
adapter.onTurnError = async (context, error) => {
  await context.sendActivity(`Failed: ${error.message}`); // error[no-error-disclosure]: a chat message
  await context.sendActivity("Failed");
};
const bot = new EchoBot();
const search = new SearchBot();
const dialog = new ProfileDialog();
module.exports = async (req, res) => {
  await adapter.process(req, res, async (context) => {
    const result = await recognizer.recognize(context);
    exec(`wc ${result.entities.city} ${LuisRecognizer.topIntent(result)}`); // error[no-command-injection]
    exec(`wc ${result.intents.Book.score} ${recognizer.topIntent(result)}`);
    await bot.run(context);
  });
};

const agent = new AgentApplication();
agent.onMessage("/run", async (context, state) => exec(`wc ${context.activity.text}`)); // error[no-command-injection]

// Messages out of turn: the reference of an earlier activity is the platform's, one from a request is not.
const express = require("express");
const { ConnectorClient } = require("botframework-connector");
const server = express();
server.post("/notify", async (req, res) => { // error[require-authorization]: for anybody who asks
  const { serviceUrl, conversationId } = req.body;
  const reference = { serviceUrl, channelId: "msteams", conversation: { id: conversationId } };
  await adapter.continueConversation(reference, async (context) => context.sendActivity("done")); // error[no-ssrf]: service that the bot's credentials go to
  await adapter.continueConversationAsync(process.env.APP_ID, reference, async (context) => exec(`wc ${context.activity.text}`)); // error[no-ssrf] // error[no-command-injection]
  adapter.createConnectorClient(serviceUrl); // error[no-ssrf]
  new ConnectorClient({}, { baseUri: serviceUrl }); // error[no-ssrf]
  adapter.createConnectorClient("https://smba.trafficmanager.net/emea/");
  res.sendStatus(202);
});
server.post("/api/messages", (req, res) =>
  adapter.process(req, res, async (context) => {
    const reference = TurnContext.getConversationReference(context.activity);
    await adapter.continueConversationAsync(process.env.APP_ID, reference, async (later) => later.sendActivity("later"));
  }),
);

const known = new BotFrameworkAdapter({ appId: process.env.APP_ID, appPassword: process.env.APP_PASSWORD });
const open = new BotFrameworkAdapter({ appId: "", appPassword: "" }); // error[require-webhook-verification]: the bot has no app id
const local = new BotFrameworkAdapter(); // error[require-webhook-verification]: the bot has no app id
