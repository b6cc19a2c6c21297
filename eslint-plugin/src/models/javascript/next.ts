/**
 * Next.js: route handlers and pages of the app router, API routes and server-side properties of the pages router, server actions,
 * middleware, and what the browser's router gives. Handlers are found by folder and file name, as the framework finds them.
 */
import type { Given, HandlerShape, Library, Sink, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";
import { givesHttp, http, httpData, httpStructure, httpText, redirectTo } from "./web-vocabulary.js";

const REQUEST: Given = { type: "next.Request" };
const API_REQUEST: Given = { type: "next.ApiRequest" };
const API_RESPONSE: Given = { type: "next.ApiResponse" };
/** `{ params }` of a route, `{ params, searchParams }` of a page: objects, or promises of them. */
const SEGMENTS: Given = { fields: { params: { source: http }, searchParams: { source: httpData } } };

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/** A middleware may look who asks for whatever its matcher says. */
const SERVED = { served: true, askedAs: "next" } as const;

const shapes: readonly HandlerShape[] = [
  /** `app/notes/route.ts`. */
  {
    exported: METHODS,
    files: "(^|/)route\\.[cm]?[jt]sx?$",
    params: {},
    positions: [REQUEST, SEGMENTS],
    anyone: true,
    ...SERVED,
    needs: [],
  },
  /** `app/notes/page.tsx`. */
  {
    exported: ["", "generateMetadata"],
    files: "(^|/)(page|layout)\\.[cm]?[jt]sx?$",
    params: {},
    positions: [SEGMENTS],
    needs: [],
  },
  /** `pages/api/notes.ts`. */
  { exported: [""], files: "(^|/)pages/api/", params: {}, positions: [API_REQUEST, API_RESPONSE], ...SERVED, needs: [] },
  { exported: ["getServerSideProps"], files: "(^|/)pages/", params: {}, positions: [{ type: "next.Context" }], needs: [] },
  /** `middleware.ts`, `proxy.ts` since version 16. */
  {
    exported: ["", "middleware", "proxy"],
    files: "(^|/)(middleware|proxy)\\.[cm]?[jt]s$",
    params: {},
    positions: [REQUEST],
    standsInFrontOf: "next",
    needs: [],
  },
  /** Server actions: anybody may call one with any arguments; a form's action gets the form, behind the last state or not. */
  {
    exported: ["*"],
    directive: "use server",
    anyone: true,
    params: { formData: { type: "web.FormData" }, form: { type: "web.FormData" } },
    positions: [{ source: httpData }, { source: httpData }, { source: httpData }, { source: httpData }],
    returns: { arg: "0", kind: "disclosure", detail: { use: "answer to a request" } },
    needs: [],
  },
];

const answers: Summary = { returns: { type: "fetch.Answer" } };
const rewrite: Sink = { arg: "0", kind: "url", detail: { use: "address that the request is rewritten to" } };

const leave: Summary = { sinks: [redirectTo("0")], exits: true };
const go: Summary = { sinks: [redirectTo("0")] };

/** Where the visitor is already: a path of this site. */
const PATH_OF_VISITOR = { kind: "http", cleans: ["redirect", "url"] } as const;

export const library: Library = {
  name: "next",
  modules: {
    next: "next",
    "next/server": "next/server",
    "next/navigation": "next/navigation",
    "next/router": "next/navigation",
    "next/headers": "next/headers",
  },
  shapes,
  types: {
    next: {
      members: {
        NextApiRequest: { type: "next.ApiRequest" },
        NextApiResponse: { type: "next.ApiResponse" },
        ...named(["GetServerSidePropsContext", "NextPageContext"], { type: "next.Context" }),
      },
    },
    "next/server": {
      members: {
        NextRequest: makes({ type: "next.Request" }),
        NextResponse: { type: "next.NextResponse" },
        after: { call: { callbacks: [{ arg: "0", params: [], runs: "now" }] } },
      },
    },
    "next.Request": {
      extends: ["web.Request"],
      anyone: true,
      members: { nextUrl: { type: "next.Url" }, cookies: { type: "next.Cookies" } },
    },
    "next.Url": { extends: ["web.Url"], members: { clone: gives({ same: "this" }) } },
    /** A cookie is `{ name, value }`. */
    "next.Cookies": { extends: ["web.Values"] },
    "next.NextResponse": {
      extends: ["fetch.ResponseConstructor"],
      members: {
        redirect: { call: { sinks: [redirectTo("0")], ...answers } },
        rewrite: { call: { sinks: [rewrite], ...answers } },
        next: { call: answers },
      },
    },
    "next.ApiRequest": {
      anyone: true,
      extends: ["http.IncomingMessage"],
      members: { ...named(["body", "query"], httpStructure), cookies: httpText },
    },
    "next.ApiResponse": { extends: ["express.Response"] },
    "next.Context": {
      members: {
        query: httpStructure,
        ...named(["params", "resolvedUrl"], httpText),
        req: { type: "next.ApiRequest" },
        res: { type: "http.ServerResponse" },
      },
    },
    "next/navigation": {
      members: {
        ...named(["redirect", "permanentRedirect"], { call: leave }),
        ...named(["notFound", "forbidden", "unauthorized"], { call: { exits: true } }),
        useSearchParams: gives({ type: "web.Values" }),
        useParams: givesHttp,
        usePathname: gives({ source: PATH_OF_VISITOR }),
        useRouter: gives({ type: "next.Router" }),
      },
    },
    "next.Router": {
      members: {
        query: httpStructure,
        ...named(["asPath", "pathname"], { source: PATH_OF_VISITOR }),
        ...named(["push", "replace"], { call: go }),
        ...named(["refresh", "back", "prefetch"], HARMLESS),
      },
    },
    "next/headers": { members: { cookies: gives({ type: "next.Cookies" }), headers: gives({ type: "web.Values" }) } },
  },
};
