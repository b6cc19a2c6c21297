/** Modes for developers: the debuggers of flask, werkzeug, django and their kin, and public addresses of gradio. */
import type { Library, SinkDetail } from "../../engine/summary.js";
import { gives, makes, named } from "../javascript/rows.js";

const DEBUGGER: SinkDetail = {
  use: "whoever causes an error gets a debugger that runs code",
  instead: "`debug=False`, or an environment variable",
};
const DETAILS: SinkDetail = {
  use: "sources and settings are shown to whoever causes an error",
  instead: "`False`, or an environment variable",
};
const SHARED: SinkDetail = { use: "the app gets a public address", instead: "a server of your own with `auth`" };
const CGI: SinkDetail = { use: "stacks are shown to whoever causes an error", instead: "`cgitb.enable(display=0, logdir=…)`" };

/** Those for development have a name of their own. */
const SETTINGS = String.raw`(?:^|/)settings(?:/(?:__init__|base|common|prod|production|settings))?\.py$`;

const APPS = ["flask.App", "connexion.App", "flask.Config", "dash.App", "sanic.App"];
const DETAILED = ["fastapi", "bottle", "tornado.web"];

export const library: Library = {
  name: "developer modes",
  modules: {
    werkzeug: "werkzeug",
    "werkzeug.debug": "werkzeug",
    "werkzeug.serving": "werkzeug",
    cgitb: "cgitb",
    dash: "dash",
  },
  types: {
    "flask.App": { members: { config: { type: "flask.Config" } } },
    "flask.Config": {},
    werkzeug: {
      members: {
        DebuggedApplication: { new: { sinks: [{ arg: "return", kind: "debug", fact: true, detail: DEBUGGER }], returns: {} } },
        run_simple: gives({}),
        ...named(["debug", "serving"], { type: "werkzeug" }),
      },
    },
    cgitb: {
      members: {
        enable: {
          call: { sinks: [{ arg: "return", kind: "debug", fact: true, when: [{ arg: "0|display=", not: [0, false] }], detail: CGI }] },
        },
      },
    },
    dash: { members: { Dash: makes({ type: "dash.App" }) } },
    "dash.App": {},
  },
  options: {
    debug: [
      { kind: "debug", is: [true], of: APPS, detail: DEBUGGER },
      { kind: "debug", is: [true], of: DETAILED, detail: DETAILS },
    ],
    DEBUG: [
      { kind: "debug", is: [true], of: ["flask.Config"], detail: DEBUGGER },
      { kind: "debug", is: [true], files: SETTINGS, detail: DETAILS },
    ],
    ENV: { kind: "debug", is: ["development"], of: ["flask.Config"], possible: true, detail: DETAILS },
    use_debugger: { kind: "debug", is: [true], detail: DEBUGGER },
    FLASK_DEBUG: { kind: "debug", is: ["1", "true", true], detail: DEBUGGER },
    share: { kind: "debug", is: [true], of: ["gradio", "gradio.Page"], detail: SHARED },
  },
};
