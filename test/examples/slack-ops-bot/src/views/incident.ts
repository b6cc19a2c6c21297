import fs from 'node:fs/promises';
import path from 'node:path';
import type { App } from '@slack/bolt';

const INCIDENTS = path.resolve('incidents');

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

export function registerIncident(app: App): void {
  app.command('/incident', async ({ command, ack, client, respond }) => {
    await ack();
    const name = command.text.trim();
    if (name.startsWith('show ')) {
      const report = await fs.readFile(`${INCIDENTS}/${name.slice('show '.length)}.md`, 'utf8').catch(() => 'No such incident.');
      await respond('```' + report.slice(0, 2900) + '```');
      return;
    }
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'incident',
        title: { type: 'plain_text', text: 'New incident' },
        submit: { type: 'plain_text', text: 'Open' },
        blocks: [
          { type: 'input', block_id: 'title', label: { type: 'plain_text', text: 'Title' }, element: { type: 'plain_text_input', action_id: 'value', initial_value: name } },
          { type: 'input', block_id: 'impact', label: { type: 'plain_text', text: 'Impact' }, element: { type: 'plain_text_input', action_id: 'value', multiline: true } },
        ],
      },
    });
  });

  app.view('incident', async ({ ack, view, body, client }) => {
    await ack();
    const title = view.state.values.title?.value?.value ?? 'untitled';
    const impact = view.state.values.impact?.value?.value ?? '';

    const file = path.join(INCIDENTS, `${slug(title)}.md`);
    await fs.mkdir(INCIDENTS, { recursive: true });
    await fs.writeFile(file, `# ${title}\n\nOpened by ${body.user.id}\n\n${impact}\n`);
    await client.chat.postMessage({ channel: body.user.id, text: `Incident kept as ${path.basename(file)}` });
  });
}
