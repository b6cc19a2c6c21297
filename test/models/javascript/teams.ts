import { Application, ApplicationBuilder } from "@microsoft/teams-ai";
import { App } from "@microsoft/teams.apps";
import { exec } from "node:child_process";

const app = new ApplicationBuilder().withStorage({}).build();
app.message("/reset", async (context, state) => {
  exec(`wc ${context.activity.text}`); // error[no-command-injection]
  exec(`wc ${state.temp.input}`); // error[no-command-injection]
  exec(`wc ${state.temp.lastOutput} ${context.activity.from.id}`); // error[no-command-injection]
});
app.ai.action("CreateList", async (context, state, parameters) => {
  exec(`mk ${parameters.list}`); // error[no-command-injection]
  return "done";
});
app.adaptiveCards.actionSubmit("save", async (context, state, data) => exec(`save ${data.name}`)); // error[no-command-injection]
app.messageExtensions.query("find", async (context, state, query) => exec(`find ${query.parameters.text}`)); // error[no-command-injection]
app.messageExtensions.queryLink(async (context, state, url) => exec(`curl ${url}`)); // error[no-command-injection]
app.taskModules.submit("form", async (context, state, data) => exec(`save ${data.name}`)); // error[no-command-injection]
new Application().feedbackLoop(async (context, state, feedback) => exec(`save ${feedback.actionValue.feedback}`)); // error[no-command-injection]

const teams = new App();
teams.on("message", async ({ activity, send }) => {
  exec(`wc ${activity.text}`); // error[no-command-injection]
  await send(`you said ${activity.text}`);
});
teams.use(async ({ activity, next }) => {
  exec(`log ${activity.id}`);
  await next();
});
