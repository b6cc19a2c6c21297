/** Error reports, analytics, traces and experiment trackers: what is attached to an event leaves the program and is read by others. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

const kept = (use: string, ...args: readonly string[]): readonly Sink[] => args.map((arg) => ({ arg, kind: "record", detail: { use } }));
const keeps = (use: string, ...args: readonly string[]): Member => ({ call: { sinks: kept(use, ...args) } });

const REPORT = "error report";
const EVENT = "analytics event";
const SPAN = "trace";
const RUN = "experiment's log";

export const library: Library = {
  name: "telemetry",
  modules: {
    sentry_sdk: "sentry_sdk",
    posthog: "posthog",
    mixpanel: "mixpanel",
    wandb: "wandb",
    mlflow: "mlflow",
    "opentelemetry.trace": "opentelemetry.trace",
    opentelemetry: "opentelemetry",
    langfuse: "langfuse",
  },
  types: {
    sentry_sdk: {
      members: {
        init: HARMLESS,
        capture_message: keeps(REPORT, "0|message="),
        add_breadcrumb: keeps(REPORT, "0|crumb=", "message=", "data="),
        ...named(["set_context", "set_extra", "set_tag"], keeps(REPORT, "1|value=")),
      },
    },
    posthog: {
      members: { capture: keeps(EVENT, "2|properties="), Posthog: makes({ type: "posthog" }) },
    },
    mixpanel: { members: { Mixpanel: makes({ type: "mixpanel.Client" }) } },
    "mixpanel.Client": { members: { track: keeps(EVENT, "2|properties=") } },
    wandb: {
      members: {
        login: HARMLESS,
        log: keeps(RUN, "0|data="),
        init: { call: { sinks: kept(RUN, "config="), returns: { type: "wandb.Run" } } },
      },
    },
    "wandb.Run": { members: { log: keeps(RUN, "0|data="), finish: HARMLESS } },
    mlflow: {
      members: {
        ...named(["log_param", "set_tag"], keeps(RUN, "1|value=")),
        ...named(["log_params", "set_tags"], keeps(RUN, "0")),
        ...named(["log_text", "log_dict"], keeps(RUN, "0")),
      },
    },
    opentelemetry: { members: { trace: { type: "opentelemetry.trace" } } },
    "opentelemetry.trace": {
      members: { get_tracer: gives({ type: "opentelemetry.Tracer" }), get_current_span: gives({ type: "opentelemetry.Span" }) },
    },
    "opentelemetry.Tracer": { members: { ...named(["start_span", "start_as_current_span"], gives({ type: "opentelemetry.Span" })) } },
    "opentelemetry.Span": {
      members: {
        set_attribute: keeps(SPAN, "1|value="),
        set_attributes: keeps(SPAN, "0|attributes="),
        add_event: keeps(SPAN, "1|attributes="),
        end: HARMLESS,
      },
    },
    /** Prompts and answers are what it is for; what is written beside them is not. */
    langfuse: { members: { Langfuse: makes({ type: "langfuse.Client" }) } },
    "langfuse.Client": { members: { ...named(["trace", "generation", "span"], keeps(SPAN, "metadata=")) } },
  },
};
