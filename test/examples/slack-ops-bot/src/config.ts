import 'dotenv/config';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const config = {
  slack: {
    botToken: required('SLACK_BOT_TOKEN'),
    appToken: required('SLACK_APP_TOKEN'),
    signingSecret: required('SLACK_SIGNING_SECRET'),
  },
  databaseUrl: process.env.DATABASE_URL ?? 'postgres://ops:ops@localhost:5432/ops',
  alertSecret: process.env.ALERT_SECRET || 'hlv0aE6rl5E4B9k2kd4KIiqpisvma2M4',
  deployChannel: process.env.DEPLOY_CHANNEL || 'C04J2M8PQRS',
  port: Number(process.env.PORT || 3000),
};

export const SERVICES = ['api', 'worker', 'web', 'billing'] as const;
export type Service = (typeof SERVICES)[number];
