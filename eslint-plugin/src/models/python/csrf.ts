/** Protection against requests that other sites make in a visitor's name: django's, flask-wtf's, pyramid's switches. */
import type { Library, Member, SinkDetail } from "../../engine/summary.js";
import { gives, makes } from "../javascript/rows.js";

const OFF: SinkDetail = { use: "protection against forged requests is switched off", instead: "the token that the framework checks" };
const exempt: Member = { call: { sinks: [{ arg: "return", kind: "csrf", fact: true, detail: OFF }], returns: { same: "0" } } };

export const library: Library = {
  name: "forged requests",
  modules: { "django.views.decorators.csrf": "django.csrf", "flask_wtf.csrf": "flask_wtf.csrf" },
  types: {
    "django.csrf": { members: { csrf_exempt: exempt, csrf_protect: gives({ same: "0" }) } },
    "flask_wtf.csrf": { members: { CSRFProtect: makes({ type: "flask_wtf.Protect" }) } },
    "flask_wtf.Protect": { members: { exempt } },
  },
  options: {
    WTF_CSRF_ENABLED: [
      // Tests have no page that could bring the token.
      { kind: "csrf", is: [false], unless: ["TESTING"], detail: OFF },
      { kind: "csrf", is: [false], beside: { TESTING: [false] }, detail: OFF },
      { kind: "csrf", is: [false], files: String.raw`^(?!.*(?:test|conftest)[^/]*\.py$)`, detail: OFF },
    ],
    MIDDLEWARE: {
      kind: "csrf",
      is: ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware"],
      lacks: "django.middleware.csrf.CsrfViewMiddleware",
      files: String.raw`^(?!.*(?:test|conftest)[^/]*\.py$)`,
      detail: OFF,
    },
    // flask-wtf's forms: of the class `Meta`, of the object that stands for it, and of forms before that
    ...Object.fromEntries(["csrf", "csrf_enabled"].map((name) => [name, { kind: "csrf", is: [false], detail: OFF } as const])),
    // pyramid
    require_csrf: { kind: "csrf", is: [false], detail: OFF },
    check_csrf: { kind: "csrf", is: [false], detail: OFF },
    check_origin: { kind: "csrf", is: [false], of: ["pyramid", "pyramid.Config"], detail: OFF },
    // flask-wtf
    WTF_CSRF_CHECK_DEFAULT: { kind: "csrf", is: [false], detail: OFF },
  },
};
