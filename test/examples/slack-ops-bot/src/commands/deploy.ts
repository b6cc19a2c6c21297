import type { App } from '@slack/bolt';
import { config, SERVICES, type Service } from '../config';
import { latestTag } from '../lib/github';
import { sh } from '../lib/shell';

const ENVIRONMENTS = ['staging', 'production'];
const APPROVERS = (process.env.DEPLOY_APPROVERS ?? '').split(',').filter(Boolean);

function isService(name: string): name is Service {
  return (SERVICES as readonly string[]).includes(name);
}

export function registerDeploy(app: App): void {
  app.command('/deploy', async ({ command, ack, respond, client }) => {
    await ack();
    const [service, environment = 'staging', ref] = command.text.trim().split(/\s+/);

    if (!service || !isService(service)) return void (await respond(`Which service? ${SERVICES.join(', ')}`));
    if (!ENVIRONMENTS.includes(environment)) return void (await respond('Deploy to staging or production?'));
    if (environment === 'production' && !APPROVERS.includes(command.user_id)) {
      return void (await respond('You may not deploy to production.'));
    }

    const version = ref ?? (await latestTag(service));
    await respond(`Deploying *${service}* ${version} to ${environment} …`);
    try {
      const output = await sh(`./scripts/deploy.sh ${service} ${environment} ${version}`);
      await client.chat.postMessage({ channel: config.deployChannel, text: `🚀 <@${command.user_id}> deployed ${service} to ${environment}\n\`\`\`${output.slice(-500)}\`\`\`` });
    } catch {
      await client.chat.postMessage({ channel: config.deployChannel, text: `💥 Deployment of ${service} failed` });
    }
  });

  app.command('/rollback', async ({ command, ack, respond }) => {
    await ack();
    const [service = ''] = command.text.trim().split(/\s+/);
    if (!isService(service)) return void (await respond(`Which service? ${SERVICES.join(', ')}`));
    if (!APPROVERS.includes(command.user_id)) return void (await respond('You may not roll back.'));
    const output = await sh(`kubectl rollout undo deploy/${service}`);
    await respond(output);
  });
}
