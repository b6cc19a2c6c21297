/** Error reports, analytics and traces: what is attached to an event leaves the program and is read by others. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";

const kept = (use: string, ...args: readonly string[]): readonly Sink[] => args.map((arg) => ({ arg, kind: "record", detail: { use } }));
const keeps = (use: string, ...args: readonly string[]): Member => ({ call: { sinks: kept(use, ...args) } });

const REPORT = "error report";
const EVENT = "analytics event";
const SPAN = "trace";

export const library: Library = {
  name: "telemetry",
  modules: {
    "@sentry/node": "sentry",
    "@sentry/browser": "sentry",
    "@sentry/nextjs": "sentry",
    "@sentry/react": "sentry",
    "posthog-node": "posthog-node",
    "posthog-js": "posthog-js",
    mixpanel: "mixpanel",
    "@segment/analytics-node": "segment",
    "@opentelemetry/api": "opentelemetry",
    "dd-trace": "dd-trace",
  },
  types: {
    sentry: {
      members: {
        init: HARMLESS,
        ...named(["captureMessage", "addBreadcrumb", "setExtras", "setTags"], keeps(REPORT, "0")),
        ...named(["setContext", "setExtra", "setTag", "captureException"], keeps(REPORT, "1")),
      },
    },
    "posthog-node": { members: { PostHog: makes({ type: "posthog.Client" }) } },
    "posthog.Client": { members: { capture: keeps(EVENT, "0.properties"), identify: HARMLESS } },
    "posthog-js": { members: { default: { type: "posthog.Page" }, posthog: { type: "posthog.Page" } } },
    "posthog.Page": { members: { init: HARMLESS, capture: keeps(EVENT, "1") } },
    mixpanel: { members: { default: { type: "mixpanel" }, init: gives({ type: "mixpanel.Client" }) } },
    "mixpanel.Client": { members: { track: keeps(EVENT, "1") } },
    segment: { members: { Analytics: makes({ type: "segment.Client" }) } },
    "segment.Client": { members: { track: keeps(EVENT, "0.properties") } },
    opentelemetry: { members: { trace: { type: "opentelemetry.Traces" } } },
    "opentelemetry.Traces": {
      members: { getTracer: gives({ type: "opentelemetry.Tracer" }), getActiveSpan: gives({ type: "opentelemetry.Span" }) },
    },
    "opentelemetry.Tracer": {
      members: {
        startSpan: gives({ type: "opentelemetry.Span" }),
        startActiveSpan: {
          call: [
            {
              when: [{ arg: "1", type: "function" }],
              callbacks: [{ arg: "1", params: [{ type: "opentelemetry.Span" }], runs: "now", returns: "return" }],
            },
            { callbacks: [{ arg: "2", params: [{ type: "opentelemetry.Span" }], runs: "now", returns: "return" }] },
          ],
        },
      },
    },
    "opentelemetry.Span": {
      members: {
        ...named(["setAttribute", "addEvent"], { call: { sinks: kept(SPAN, "1"), returns: { same: "this" } } }),
        setAttributes: { call: { sinks: kept(SPAN, "0"), returns: { same: "this" } } },
        ...named(["end", "recordException", "setStatus"], HARMLESS),
      },
    },
    "dd-trace": {
      members: {
        default: { type: "dd-trace" },
        tracer: { type: "dd-trace" },
        init: gives({ type: "dd-trace" }),
        startSpan: gives({ type: "dd-trace.Span" }),
      },
    },
    "dd-trace.Span": { members: { setTag: keeps(SPAN, "1"), addTags: keeps(SPAN, "0"), finish: HARMLESS } },
    /** Prompts and answers are what it is for; what is written beside them is not. */
    "langfuse.Client": {
      members: {
        ...named(["trace", "generation", "span", "event"], {
          call: { sinks: kept(SPAN, "0.metadata"), returns: { type: "langfuse.Client" } },
        }),
      },
    },
  },
};
