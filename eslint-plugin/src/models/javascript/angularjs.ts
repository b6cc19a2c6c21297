/**
 * AngularJS 1: functions whose parameters name what the injector passes, as the injector itself tells it. What the page's form fields
 * hold, the controller finds in its scope; `$sce` declares text to be harmless.
 */
import type { Given, HandlerShape, Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, named } from "./rows.js";

const html = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "markup that AngularJS is told to trust" } });
const code = (arg: string): Sink => ({ arg, kind: "code", detail: { use: "script that AngularJS is told to trust", cwe: [79] } });
const trusted: Member = { call: { sinks: [html("0")], returns: { from: ["0"], cleans: ["html"] } } };

/** A list in which all addresses, or all hosts under a name, are allowed. */
const ANY_HOST = "^\\*\\*$|^[a-z*]+://\\*\\*";
const allows: Member = {
  call: {
    sinks: [
      {
        arg: "0",
        kind: "html",
        fact: true,
        when: [{ arg: "0.[]", matches: ANY_HOST }],
        detail: { use: "templates and scripts from any host are allowed" },
      },
    ],
  },
};

const INJECTED: Readonly<Record<string, Given>> = {
  $scope: { type: "angularjs.Scope" },
  $rootScope: { type: "angularjs.Scope" },
  $sce: { type: "angularjs.Sce" },
  $window: { type: "angularjs.Window" },
  $routeParams: { source: { kind: "http" } },
  $stateParams: { source: { kind: "http" } },
  $sanitize: { type: "angularjs.Sanitize" },
  $sceProvider: { type: "angularjs.SceProvider" },
  $sceDelegateProvider: { type: "angularjs.SceDelegate" },
};

const shapes: readonly HandlerShape[] = [{ exported: [], uncalled: true, params: INJECTED, needs: Object.keys(INJECTED) }];

export const library: Library = {
  name: "angularjs",
  globals: { angular: { type: "angularjs" } },
  shapes,
  types: {
    angularjs: { members: { element: gives({ type: "jQuery.Set" }) } },
    /** What the controller does not put there itself, the page's form fields do. */
    "angularjs.Scope": {
      source: { kind: "http" },
      members: { ...named(["$on", "$watch", "$apply", "$emit", "$broadcast", "$digest"], HARMLESS), $id: { safe: true } },
    },
    "angularjs.Sce": {
      members: {
        ...named(["trustAsHtml", "trustAsUrl", "trustAsResourceUrl", "trustAsCss"], trusted),
        trustAsJs: { call: { sinks: [code("0")] } },
        trustAs: { call: { sinks: [html("1")], returns: { from: ["1"], cleans: ["html"] } } },
        ...named(["HTML", "CSS", "JS", "URL", "RESOURCE_URL"], { safe: true }),
      },
    },
    "angularjs.Window": { members: { location: { type: "dom.Location" } } },
    "angularjs.Sanitize": { call: { returns: { from: ["0"], cleans: ["html"] } } },
    "angularjs.SceProvider": {
      members: {
        enabled: {
          call: {
            sinks: [{ arg: "0", kind: "html", fact: true, when: [{ arg: "0", is: [false] }], detail: { use: "escaping is switched off" } }],
          },
        },
      },
    },
    "angularjs.SceDelegate": { members: { ...named(["resourceUrlWhitelist", "trustedResourceUrlList"], allows) } },
  },
};
