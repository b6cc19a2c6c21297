/**
 * Remix and React Router: loaders and actions on the server, the hooks that read the address in the browser.
 */
import type { Given, HandlerShape, Library, Member, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, named } from "./rows.js";
import { givesHttp, http, httpText, redirectTo } from "./web-vocabulary.js";

const REQUEST: Given = { type: "web.Request" };
const PARAMS: Given = { source: http };

const shapes: readonly HandlerShape[] = [
  /** `export async function loader({ request, params })`. */
  { exported: ["loader", "action"], params: { request: REQUEST, params: PARAMS }, needs: ["request", "params"] },
];

const answers: Summary = { sinks: [redirectTo("0")], returns: { type: "fetch.Answer" } };

const MEMBERS: Readonly<Record<string, Member>> = {
  ...named(["LoaderFunctionArgs", "ActionFunctionArgs", "LoaderArgs", "ActionArgs"], { type: "react-router.Arguments" }),
  ...named(["redirect", "redirectDocument", "replace"], { call: answers }),
  ...named(["json", "data"], gives({ type: "fetch.Answer" })),
  useParams: givesHttp,
  useSearchParams: gives({ type: "react-router.SearchParams" }),
  useLocation: gives({ type: "react-router.Location" }),
  // Paths of the application itself: the router does not leave it.
  useNavigate: gives({ type: "react-router.Navigate" }),
};

export const library: Library = {
  name: "react-router",
  modules: {
    "@remix-run/node": "react-router",
    "@remix-run/cloudflare": "react-router",
    "@remix-run/server-runtime": "react-router",
    "@remix-run/react": "react-router",
    "react-router": "react-router",
    "react-router-dom": "react-router",
  },
  shapes,
  types: {
    "react-router": { members: MEMBERS },
    "react-router.Arguments": { members: { request: { type: "web.Request" }, params: httpText } },
    "react-router.SearchParams": { members: { 0: { type: "web.Values" }, 1: HARMLESS } },
    "react-router.Location": {
      members: {
        ...named(["search", "hash"], httpText),
        // Where the visitor is already: a path of this site.
        pathname: { source: { kind: "http", cleans: ["redirect", "url"] } },
      },
    },
    "react-router.Navigate": { call: {} },
  },
};
