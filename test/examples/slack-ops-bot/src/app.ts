// slack-ops-bot: deploys services, reads their logs and keeps incident reports for a team, all from Slack.
import { App, LogLevel } from '@slack/bolt';
import { registerDeploy } from './commands/deploy';
import { logs } from './commands/logs';
import { registerOncall } from './commands/oncall';
import { config } from './config';
import { registerIncident } from './views/incident';
import { createWebhooks } from './webhooks';

const app = new App({
  token: config.slack.botToken,
  appToken: config.slack.appToken,
  signingSecret: config.slack.signingSecret,
  socketMode: true,
  logLevel: LogLevel.INFO,
});

app.command('/logs', logs);
registerDeploy(app);
registerOncall(app);
registerIncident(app);

app.message(/^(hi|hello|hey)\b/i, async ({ context, say }) => {
  await say(`${context.matches[0]} there! Try /deploy, /logs, /oncall or /incident.`);
});

app.error(async (error) => {
  console.error(error);
});

(async () => {
  await app.start();
  createWebhooks(app.client).listen(config.port);
  console.log(`⚡️ ops bot is up, webhooks on ${config.port}`);
})();
