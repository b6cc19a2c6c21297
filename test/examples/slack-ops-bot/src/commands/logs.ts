import { exec, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';

const run = promisify(exec);
const runFile = promisify(execFile);

const KNOWN = new Set(['api', 'worker', 'web', 'billing']);
const MAX_LINES = 200;

const block = (text: string) => '```' + text.slice(-2800) + '```';

/** /logs <service> [lines] [pattern] – or /logs restarts <service> */
export const logs = async ({ command, ack, respond, logger }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
  await ack();
  const [first = '', second = '', ...rest] = command.text.trim().split(/\s+/);

  if (first === 'restarts') {
    if (!KNOWN.has(second)) {
      await respond(`Unknown service. One of: ${[...KNOWN].join(', ')}`);
      return;
    }
    const { stdout } = await run(`kubectl get pods -l app=${second} -o wide`);
    await respond(block(stdout));
    return;
  }

  if (!KNOWN.has(first)) {
    await respond(`Unknown service. One of: ${[...KNOWN].join(', ')}`);
    return;
  }
  const lines = Math.min(parseInt(second, 10) || 50, MAX_LINES);

  try {
    if (rest.length === 0) {
      const { stdout } = await runFile('kubectl', ['logs', `deploy/${first}`, `--tail=${lines}`]);
      await respond(block(stdout));
      return;
    }
    const pattern = rest.join(' ');
    const { stdout } = await run(`kubectl logs deploy/${first} --tail=${lines} | grep -i "${pattern}" || true`);
    await respond(stdout ? block(stdout) : 'No line matches.');
  } catch (error) {
    logger.error(error);
    await respond('The cluster does not answer.');
  }
};
