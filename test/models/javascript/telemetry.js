import { trace } from "@opentelemetry/api";
import { Analytics } from "@segment/analytics-node";
import * as Sentry from "@sentry/node";
import bunyan from "bunyan";
import tracer, { tracer as sameTracer } from "dd-trace";
import createDebug from "debug";
import { Langfuse } from "langfuse";
import Mixpanel from "mixpanel";
import pino from "pino";
import page, { posthog as samePage } from "posthog-js";
import { PostHog } from "posthog-node";

const token = process.env.DISCORD_TOKEN;

Sentry.init({ dsn: process.env.SENTRY_DSN });
Sentry.captureMessage(`no answer for ${token}`); // error[no-sensitive-data-logging]: Secret `process.env.DISCORD_TOKEN` (line 13) reaches an error report
Sentry.setContext("bot", { token }); // error[no-sensitive-data-logging]: error report
Sentry.setContext("bot", { ready: Boolean(token), guilds: 3 });

const posthog = new PostHog(process.env.POSTHOG_KEY);
posthog.capture({ distinctId: "1", event: "start", properties: { token } }); // error[no-sensitive-data-logging]: analytics event
posthog.capture({ distinctId: "1", event: "start", properties: { version: process.env.npm_package_version } });
posthog.identify({ distinctId: "1" });
page.init(process.env.POSTHOG_KEY);
page.capture("start", { token }); // error[no-sensitive-data-logging]: analytics event

const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN);
mixpanel.track("start", { token }); // error[no-sensitive-data-logging]: analytics event
new Analytics({ writeKey: process.env.SEGMENT_KEY }).track({ event: "start", properties: { token } }); // error[no-sensitive-data-logging]: analytics event

const spans = trace.getTracer("bot");
spans.startActiveSpan("answer", (span) => {
  span.setAttribute("bot.token", token); // error[no-sensitive-data-logging]: trace
  span.setAttributes({ "bot.token": token, model: "gpt-4.1" }); // error[no-sensitive-data-logging]: trace
  span.setAttribute("bot.tokens", 12).setStatus({ code: 1 });
  span.end();
});
spans.startActiveSpan("answer", {}, (span) => span.addEvent("start", { token })); // error[no-sensitive-data-logging]: trace
spans.startSpan("answer").setAttribute("token.set", !!token);
trace.getActiveSpan().addEvent("start", { prefix: token.slice(0, 4) });

const span = tracer.init().startSpan("answer");
span.setTag("token", token); // error[no-sensitive-data-logging]: trace
span.addTags({ token }); // error[no-sensitive-data-logging]: trace
span.finish();

const langfuse = new Langfuse();
langfuse.trace({ name: "answer", metadata: { token } }); // error[no-sensitive-data-logging]: trace
langfuse.trace({ name: "answer", metadata: { channel: 12 } });

pino().info({ token }, "start"); // error[no-sensitive-data-logging]: log line
bunyan.createLogger({ name: "bot" }).child({}).info(token); // error[no-sensitive-data-logging]: log line
const debug = createDebug("bot");
debug("token %s", token); // error[no-sensitive-data-logging]: log line
debug.extend("start")("ready");
sameTracer.init();
samePage.init("public");
