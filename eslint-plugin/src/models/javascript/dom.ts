/**
 * The browser's document and React: where markup is set, and what a visitor or another window controls (address, form fields, messages).
 */
import type { Callback, Library, Member, Sink, Summary, TypeModel, When } from "../../engine/summary.js";
import { OPEN_SOCKET } from "./address-vocabulary.js";
import { cookieOfPage } from "./cookie-vocabulary.js";
import { ANY_RECEIVER, ANY_WINDOW } from "./exposure-vocabulary.js";
import { gives, HARMLESS, listOf, makes, named } from "./rows.js";

const HTTP = { kind: "http" } as const;
const TYPED = { kind: "http", typed: true } as const;
const RETRIEVED = { kind: "retrieved" } as const;
/** The text of a page may be what somebody wrote. */
const SHOWN = { kind: "stored" } as const;

const html = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "markup of the page", instead: "textContent" } });
const redirect = (arg: string): Sink => ({ arg, kind: "redirect", detail: { use: "address of the page" } });

/** An address that begins as somebody else wants may begin with `javascript:`, and then it is a script. Where the address came from, it often is none. */
const address = (arg: string, ...when: readonly When[]): Sink => ({
  arg,
  kind: "html",
  possible: true,
  begins: true,
  when,
  detail: { use: "address that may be a script (`javascript:`)", instead: "a check that its protocol is `https:`" },
});

/** What follows `javascript:` is run. */
const scripted = (arg: string): Sink => ({
  arg,
  kind: "code",
  when: [{ arg, matches: "^\\s*[jJ]ava[sS]cript:" }],
  detail: { use: "script in an address", cwe: [79] },
});

/** Assigning an address to it leaves the page. */
const location: Member = { type: "dom.Location", assign: [redirect("0"), scripted("0")] };

/** Attributes that a browser follows. */
const ADDRESSES = ["href", "xlink:href", "action", "formaction", "data"];

/** The text of `onclick` is run when somebody clicks. */
const HANDLER_TEXT: Sink = {
  arg: "1",
  kind: "code",
  when: [{ arg: "0", matches: "^on[a-z]" }],
  detail: { use: "code of an event handler" },
};

/** Listeners that are assigned. */
const LISTENED = ["onclick", "onchange", "oninput", "onsubmit", "onkeyup", "onkeydown", "onblur", "onpaste", "ondrop"];

const ELEMENT: TypeModel = {
  members: {
    // A sanitiser takes scripts out and leaves images in.
    ...named(["innerHTML", "outerHTML"], {
      assign: [html("0"), { arg: "0", kind: "render", detail: { use: "markup whose images are fetched" } }],
    }),
    srcdoc: { assign: [html("0")] },
    ...named(["href", "action", "formAction"], { assign: [address("0"), scripted("0")] }),
    insertAdjacentHTML: { call: { sinks: [html("1")] } },
    setAttribute: {
      call: {
        sinks: [
          { ...html("1"), when: [{ arg: "0", is: ["srcdoc"] }] },
          address("1", { arg: "0", is: ADDRESSES }),
          scripted("1"),
          HANDLER_TEXT,
        ],
      },
    },
    setHTMLUnsafe: { call: { sinks: [html("0")] } },
    ...named(LISTENED, { handles: [{ arg: "0", params: [{ type: "dom.Event" }], runs: "now" }] }),
    value: { source: TYPED },
    files: { source: HTTP },
    // What a page shows as text, and holds in its attributes, is no markup.
    ...named(["textContent", "innerText"], { source: SHOWN }),
    getAttribute: gives({ source: SHOWN }),
    ...named(["parentElement", "parentNode", "firstChild", "lastChild", "firstElementChild", "lastElementChild", "nextElementSibling"], {
      type: "dom.Element",
    }),
    ...named(["children", "childNodes"], { type: "dom.Elements" }),
    ...named(["querySelector", "closest", "appendChild", "cloneNode", "insertBefore"], gives({ type: "dom.Element" })),
    querySelectorAll: gives({ type: "dom.Elements" }),
    getElementsByClassName: gives({ type: "dom.Elements" }),
    addEventListener: { call: { callbacks: [{ arg: "1", params: [{ type: "dom.Event" }], runs: "now" }] } },
    ...named(["remove", "focus", "scrollIntoView", "removeAttribute"], HARMLESS),
    classList: {},
    style: {},
    dataset: {},
  },
};

/** A document inside of the page: the address of one may be a script. */
const FRAME: TypeModel = { extends: ["dom.Element"], members: { ...named(["src", "data"], { assign: [address("0"), scripted("0")] }) } };

/** Its text runs, and so does what its address gives. */
const SCRIPT: TypeModel = {
  extends: ["dom.Element"],
  members: {
    ...named(["src", "text", "textContent", "innerText", "innerHTML"], {
      assign: [{ arg: "0", kind: "code", detail: { use: "script of the page" } }],
    }),
  },
};

const DOCUMENT: TypeModel = {
  members: {
    ...named(["getElementById", "querySelector", "createElementNS"], gives({ type: "dom.Element" })),
    createElement: {
      call: [
        { when: [{ arg: "0", is: ["script"] }], returns: { type: "dom.Script" } },
        { when: [{ arg: "0", is: ["iframe", "frame", "embed", "object"] }], returns: { type: "dom.Frame" } },
        { returns: { type: "dom.Element" } },
      ],
    },
    ...named(LISTENED, { handles: [{ arg: "0", params: [{ type: "dom.Event" }], runs: "now" }] }),
    createRange: gives({ type: "dom.Range" }),
    execCommand: { call: { sinks: [{ ...html("2"), when: [{ arg: "0", is: ["insertHTML"] }] }] } },
    ...named(["querySelectorAll", "getElementsByClassName", "getElementsByTagName"], gives({ type: "dom.Elements" })),
    ...named(["body", "head", "documentElement", "activeElement"], { type: "dom.Element" }),
    ...named(["write", "writeln"], { call: { sinks: [html("0")] } }),
    // Whoever comes from there is taken back to where they were.
    referrer: { source: { ...HTTP, cleans: ["redirect"] } },
    ...named(["URL", "documentURI"], { source: { ...HTTP, ownOrigin: true } }),
    cookie: { assign: cookieOfPage },
    createTextNode: HARMLESS,
    evaluate: { call: { sinks: [{ arg: "0", kind: "xpath", detail: { use: "XPath expression" } }] } },
    location,
    addEventListener: { call: { callbacks: [{ arg: "1", params: [{ type: "dom.Event" }], runs: "now" }] } },
  },
};

const LOCATION: TypeModel = {
  members: {
    href: { source: { ...HTTP, ownOrigin: true }, assign: [redirect("0"), scripted("0")] },
    // As a whole they lead to the page itself.
    ...named(["search", "hash", "pathname"], { source: { ...HTTP, ownOrigin: true } }),
    ...named(["origin", "host", "hostname", "protocol", "port"], { safe: true }),
    ...named(["assign", "replace"], { call: { sinks: [redirect("0"), scripted("0")] } }),
    reload: HARMLESS,
    toString: gives({ source: { ...HTTP, ownOrigin: true } }),
  },
};

/** A message of another window, or of a socket. */
const onMessage = (type: string): readonly Summary[] => [
  { when: [{ arg: "0", is: ["message"] }], callbacks: [{ arg: "1", params: [{ type }], runs: "entry" }] },
  { callbacks: [{ arg: "1", params: [{ type: "dom.Event" }], runs: "now" }] },
];

/** A token that lets its owner in, not one of a form, of a page of results or of a device. */
const OF_A_TOKEN = "(?<!(?:[cCxX][sS][rR][fF]|[pP]ush|[fF]cm|FCM|[dD]evice|[pP]age|[nN]ext)[_-]?)(?:[jJ]wt|JWT|[tT]oken|TOKEN)$";
const WORKER_SCRIPT: Sink = { arg: "0", kind: "code", begins: true, detail: { use: "script of a worker" } };

/** Whatever script gets into a page reads it there; a cookie can be kept from scripts. */
const KEPT_TOKEN: readonly Sink[] = [
  { arg: "0", named: OF_A_TOKEN } as const,
  { arg: "0", matches: OF_A_TOKEN } as const,
  { arg: "1", named: OF_A_TOKEN } as const,
].map((name) => ({
  arg: "1",
  kind: "storage",
  fact: true,
  possible: true,
  when: [name],
  detail: {
    use: "token in the browser's storage, where every script of the page reads it",
    instead: "a cookie with `httpOnly`",
    cwe: [922],
  },
}));

/** jQuery: a selector or markup in, a set of elements out. */
const jquery: Member = { type: "jQuery" };
const MARKUP: Sink = { ...html("0"), detail: { use: "markup of the page", instead: "text" } };
/** Text has no fields: only data with structure sets any. Before version 3.4 the prototype of all objects could be among them. */
const MERGED: Sink = {
  arg: "2+",
  kind: "property",
  structured: true,
  detail: { use: "object merged as a whole", instead: "the named fields that may be set" },
};
const JQUERY_MARKUP = ["html", "append", "prepend", "before", "after", "replaceWith", "wrap", "wrapAll", "wrapInner"];
const JQUERY_EVENTS = ["click", "submit", "change", "keyup", "keydown", "keypress", "input"];
/** What a page asks for comes from its own server, most often. */
const ANSWERED = (arg: string): Callback => ({ arg, params: [{ source: { kind: "stored", structured: true } }], runs: "now" });
/** What is run when the page is there is given jQuery itself, under whichever name. */
const READY: Callback = { arg: "0", params: [{ type: "jQuery" }], runs: "now" };

/** A Markdown component with a plug-in, at this position, that lets raw HTML through, and none behind it that cleans. */
const rawMarkdown = (arg: string, at: string, next: string): Sink => ({
  arg,
  kind: "html",
  when: [
    { arg: "0", is: ["markdown component"] },
    { arg: `1.rehypePlugins.${at}.passesRawHtml`, is: [true] },
    { arg: `1.rehypePlugins.${next}.sanitizes`, given: false },
  ],
  detail: { use: "Markdown with raw HTML" },
});

/** A component that shows markdown (`markdown-components.ts`), and is not told what to do about pictures or addresses. */
const SHOWS_PICTURES: readonly When[] = [
  { arg: "0", is: ["markdown component"] },
  ...[
    "components",
    "disallowedElements",
    "allowedElements",
    "allowElement",
    "urlTransform",
    "transformImageUri",
    "rehypePlugins",
    "options",
  ].map((name): When => ({ arg: `1.${name}`, given: false })),
];

/** With both, what is in the frame takes its sandbox away: it has the page's own origin. */
const OPEN_FRAME: Sink = {
  arg: "1.sandbox",
  kind: "sandbox",
  fact: true,
  when: [
    { arg: "1.sandbox", matches: "allow-scripts" },
    { arg: "1.sandbox", matches: "allow-same-origin" },
    { arg: "1.srcDoc", given: true },
  ],
  unless: [{ arg: "1.srcDoc", matches: "^[^\uFFFC]*$" }],
  detail: { use: "the frame's document can leave its sandbox", instead: "`allow-scripts` alone" },
};

/** Whoever owns the host may change the script. */
const FOREIGN_SCRIPT: Sink = {
  arg: "1.src",
  kind: "remote-code",
  fact: true,
  possible: true,
  when: [
    { arg: "0", is: ["script"] },
    { arg: "1.src", matches: "^(?:https?:)?//[^\\uFFFC]" },
    { arg: "1.integrity", given: false },
  ],
  detail: {
    use: "a script of another host is run, whatever it is by then,",
    instead: "its hash (`integrity`), or a copy of your own",
    cwe: [353],
  },
};

/** `jsx(type, { dangerouslySetInnerHTML: { __html } })`, the form that JSX has after lowering. */
const jsxSinks: readonly Sink[] = [
  { arg: "1.dangerouslySetInnerHTML.__html", kind: "html", detail: { use: "dangerouslySetInnerHTML" } },
  { arg: "1.dangerouslySetInnerHTML.__html", kind: "render", detail: { use: "markup whose images are fetched" } },
  { arg: "1.srcDoc", kind: "html", detail: { use: "document of a frame" } },
  ...["1.href", "1.formAction", "1.action"].flatMap((arg) => [address(arg), scripted(arg)]),
  address("1.src", { arg: "0", is: ["iframe", "frame", "embed"] }),
  OPEN_FRAME,
  FOREIGN_SCRIPT,
  ...["1.children", "1.children.[]", "1.source"].map((arg) => ({
    arg,
    kind: "render" as const,
    when: SHOWS_PICTURES,
    detail: { use: "markdown with pictures" },
  })),
  ...["1.children.[]", "1.children"].flatMap((arg) => [rawMarkdown(arg, "0", "1"), rawMarkdown(arg, "1", "2")]),
];

/** What the elements of a page call when something happens to them; components may call what they are given with anything. */
const EVENTS = ["onChange", "onInput", "onSubmit", "onClick", "onBlur", "onKeyDown", "onKeyUp", "onPaste", "onDrop"];
const jsx: Member = {
  call: [
    {
      when: [{ arg: "0", type: "string" }],
      sinks: jsxSinks,
      callbacks: EVENTS.map((name) => ({ arg: `1.${name}`, params: [{ type: "dom.Event" }], runs: "now" })),
    },
    { sinks: jsxSinks },
  ],
};

/** A component as a class: what is set in one of its methods another finds. */
const COMPONENT: TypeModel = {
  members: {
    setState: { call: { op: "assign", operands: ["this", "this.state", "0"], returns: {} } },
    forceUpdate: HARMLESS,
  },
  overrides: Object.fromEntries(
    ["render", "componentDidMount", "componentDidUpdate", "componentWillUnmount"].map((name) => [name, { params: [] }]),
  ),
};

export const library: Library = {
  name: "dom",
  modules: {
    react: "react",
    "react-dom": "react-dom",
    "react/jsx-runtime": "react/jsx-runtime",
    "react/jsx-dev-runtime": "react/jsx-runtime",
    jquery: "jQuery",
  },
  globals: {
    document: { type: "dom.Document" },
    location,
    localStorage: { type: "dom.Storage" },
    sessionStorage: { type: "dom.Storage" },
    navigator: { type: "dom.Navigator" },
    $: jquery,
    jQuery: jquery,
    _: { type: "lodash" },
    // What is being handled, where a page has no name for it.
    event: { type: "dom.Event" },
    // As pages have them that load the framework from a script of its own.
    React: { type: "react" },
    ReactDOM: { type: "react-dom" },
    open: { call: { sinks: [redirect("0"), scripted("0")] } },
    addEventListener: {
      call: [
        // A worker that answers requests is given an event with the request.
        { when: [{ arg: "0", is: ["fetch"] }], callbacks: [{ arg: "1", params: [{ type: "dom.FetchEvent" }], runs: "entry" }] },
        { ...onMessage("dom.MessageEvent")[0], sinks: [ANY_WINDOW] },
        ...onMessage("dom.MessageEvent").slice(1),
      ],
    },
    // Of a page or of a worker, which hears its own page alone.
    onmessage: { handles: [{ arg: "0", params: [{ type: "dom.HeardEvent" }], runs: "entry" }] },
    ...named(
      ["WebSocket", "EventSource"],
      makes({ type: "dom.Socket" }, { sinks: [{ arg: "0", kind: "url", detail: { use: "connection" } }, OPEN_SOCKET] }),
    ),
    alert: HARMLESS,
    confirm: { call: { guards: [{ arg: "return", proves: "confirmed", on: "true" }], returns: { safe: true } } },
    postMessage: { call: { sinks: [ANY_RECEIVER] } },
    ...named(["Worker", "SharedWorker"], makes({}, { sinks: [WORKER_SCRIPT] })),
    prompt: { call: { returns: { source: TYPED } } },
    DOMParser: makes({ type: "dom.Parser" }),
    HTMLElement: { new: { returns: { type: "dom.Element" } } },
  },
  types: {
    // Whoever opens the window gives it its name, and a page of another site can open it.
    "dom.Window": { members: { name: { source: HTTP } } },
    "dom.Element": ELEMENT,
    "dom.Script": SCRIPT,
    "dom.Frame": FRAME,
    "dom.Range": { members: { createContextualFragment: { call: { sinks: [html("0")] } }, selectNode: HARMLESS } },
    "dom.Elements": listOf("dom.Element"),
    "dom.Document": DOCUMENT,
    "dom.Location": LOCATION,
    "dom.Storage": {
      members: {
        getItem: { call: { returns: { source: { kind: "stored" } } } },
        ...named(["removeItem", "clear"], HARMLESS),
        setItem: { call: { sinks: [{ arg: "1", kind: "storage", detail: { use: "browser's storage" } }, ...KEPT_TOKEN] } },
      },
    },
    "dom.Navigator": { members: { serviceWorker: { type: "dom.ServiceWorkers" }, "*": { safe: true } } },
    "dom.ServiceWorkers": { members: { register: { call: { sinks: [WORKER_SCRIPT] } } } },
    "dom.Event": {
      members: {
        ...named(["target", "currentTarget"], { type: "dom.Element" }),
        // What was pasted or dropped.
        ...named(["clipboardData", "dataTransfer"], { type: "dom.Transfer" }),
        ...named(["preventDefault", "stopPropagation"], HARMLESS),
      },
    },
    // Of a form of the page.
    "dom.FormData": {
      extends: ["fetch.OwnForm"],
      members: {
        ...named(["get"], gives({ source: TYPED })),
        getAll: gives({ source: TYPED, list: true }),
      },
    },
    "dom.Transfer": { members: { getData: { call: { returns: { source: HTTP } } } } },
    "dom.MessageEvent": {
      members: {
        /** What a page sends on, its server has to validate. */ data: {
          source: { kind: "http", structured: true, cleans: ["consequence"] },
        },
        ...named(["origin", "source"], {}),
      },
      // Whoever asks where it comes from takes what the program's own pages say.
      decidedBy: { members: ["origin"], kinds: "all", becomes: "dom.KnownMessageEvent" },
    },
    // A worker fetches what its own page tells it to.
    "dom.HeardEvent": {
      members: {
        data: { source: { kind: "http", structured: true, cleans: ["consequence", "url"] } },
        ...named(["origin", "source"], {}),
      },
      decidedBy: { members: ["origin"], kinds: "all", becomes: "dom.KnownMessageEvent" },
    },
    "dom.KnownMessageEvent": { extends: ["dom.Event"], members: { ...named(["data", "origin", "source"], {}) } },
    "dom.FetchEvent": { members: { request: { type: "web.Request" }, ...named(["respondWith", "waitUntil"], HARMLESS) } },
    "dom.SocketEvent": { members: { data: { source: RETRIEVED } } },
    "dom.Socket": {
      members: {
        addEventListener: { call: onMessage("dom.SocketEvent") },
        onmessage: { handles: [{ arg: "0", params: [{ type: "dom.SocketEvent" }], runs: "entry" }] },
        ...named(["send", "close"], HARMLESS),
      },
    },
    // A parsed document is inert: scripts in it do not run.
    "dom.Parser": { members: { parseFromString: HARMLESS } },
    jQuery: {
      call: [
        { when: [{ arg: "0", type: "function" }], callbacks: [READY] },
        {
          // A text that begins as somebody else wants is markup when it begins with "<".
          sinks: [
            { ...html("0"), when: [{ arg: "0", matches: "^\\s*<" }], detail: { use: "markup of the page" } },
            { ...html("0"), begins: true, detail: { use: "markup of the page" } },
            // Before version 3 what follows a "#" could be markup as well.
            {
              ...html("0"),
              possible: true,
              unless: [{ arg: "0", matches: "^[^\uFFFC]" }],
              detail: { use: "markup of the page, for old versions of jQuery" },
            },
          ],
          returns: { type: "jQuery.Set" },
        },
      ],
      members: {
        extend: {
          call: [{ when: [{ arg: "0", is: [true] }], sinks: [MERGED], returns: { same: "1" } }, { op: "assign" }],
        },
        fn: { type: "jQuery.Plugins" },
        parseHTML: { call: { sinks: [html("0")], returns: { type: "jQuery.Set" } } },
        ...named(["getScript", "globalEval"], {
          call: { sinks: [{ arg: "0", kind: "code", detail: { use: "script of the page", cwe: [79] } }] },
        }),
        ...named(["get", "post", "ajax", "getJSON"], {
          call: {
            sinks: [
              { arg: "0", kind: "url", when: [{ arg: "0", type: "string" }], detail: { use: "outgoing request" } },
              { arg: "0.url", kind: "url", detail: { use: "outgoing request" } },
            ],
            callbacks: ["1+", "0.success", "1.success"].map((arg) => ANSWERED(arg)),
            returns: { type: "jQuery.Request" },
          },
        }),
      },
    },
    /** Methods that sets of elements have from then on. */
    "jQuery.Plugins": { members: { "*": { handles: [{ arg: "0", params: [], this: "jQuery.Set", runs: "entry" }] } } },
    "jQuery.Request": {
      members: {
        ...named(["done", "then", "success"], { call: { callbacks: [ANSWERED("0")], returns: { same: "this" } } }),
        ...named(["fail", "always", "catch", "error"], {
          call: { callbacks: [{ arg: "0", params: [], runs: "now" }], returns: { same: "this" } },
        }),
      },
    },
    "jQuery.Set": {
      members: {
        ...named(JQUERY_MARKUP, {
          call: { sinks: [MARKUP], returns: { same: "this" } },
        }),
        // Of other events it is a listener.
        load: {
          call: [
            {
              when: [{ arg: "0", type: "function" }],
              callbacks: [{ arg: "0", params: [{ type: "dom.Event" }], runs: "now" }],
              returns: { same: "this" },
            },
            {
              sinks: [{ arg: "0", kind: "url", detail: { use: "address whose markup is shown", cwe: [79] } }],
              callbacks: [ANSWERED("1+")],
              returns: { same: "this" },
            },
          ],
        },
        val: { call: [{ when: [{ arg: "0", given: false }], returns: { source: TYPED } }, { returns: { same: "this" } }] },
        attr: {
          call: [
            {
              when: [
                { arg: "1", given: false },
                { arg: "0", type: "string" },
              ],
              returns: { source: SHOWN },
            },
            { sinks: [address("1", { arg: "0", is: ADDRESSES }), HANDLER_TEXT], returns: { same: "this" } },
          ],
        },
        text: { call: [{ when: [{ arg: "0", given: false }], returns: { source: SHOWN } }, { returns: { same: "this" } }] },
        ...named(["addClass", "removeClass", "show", "hide", "find", "children", "css"], gives({ same: "this" })),
        ...named(JQUERY_EVENTS, {
          call: { callbacks: [{ arg: "0", params: [{ type: "dom.Event" }], runs: "now" }], returns: { same: "this" } },
        }),
        ready: { call: { callbacks: [READY], returns: { same: "this" } } },
        each: {
          call: { callbacks: [{ arg: "0", params: [{}, { type: "dom.Element" }], runs: "now" }], returns: { same: "this" } },
        },
        ...named(["appendTo", "prependTo", "insertAfter", "insertBefore", "closest", "parent"], gives({ same: "this" })),
        data: {
          call: [
            {
              when: [
                { arg: "1", given: false },
                { arg: "0", type: "string" },
              ],
              returns: { source: SHOWN },
            },
            { returns: { same: "this" } },
          ],
        },
        prop: {
          call: [
            {
              when: [
                { arg: "0", is: ["value"] },
                { arg: "1", given: false },
              ],
              returns: { source: TYPED },
            },
            { sinks: [{ ...MARKUP, arg: "1", when: [{ arg: "0", is: ["innerHTML", "outerHTML"] }] }], returns: { same: "this" } },
          ],
        },
        on: { call: { callbacks: [{ arg: "1+", params: [{ type: "dom.Event" }], runs: "now" }], returns: { same: "this" } } },
      },
    },
    react: {
      members: {
        createElement: jsx,
        useState: { call: { op: "state" } },
        ...named(["Component", "PureComponent"], makes({ type: "react.Component" })),
        useRef: gives({ type: "react.Ref" }),
        createRef: gives({ type: "react.Ref" }),
        useMemo: { call: { callbacks: [{ arg: "0", params: [], runs: "now", returns: "return" }] } },
        ...named(["useCallback", "use", "useDeferredValue"], gives({ same: "0" })),
        ...named(["useEffect", "useLayoutEffect"], { call: { callbacks: [{ arg: "0", params: [], runs: "now" }] } }),
      },
    },
    "react-dom": { members: { findDOMNode: gives({ type: "dom.Element" }) } },
    "react.Component": COMPONENT,
    "react.Ref": { members: { current: { type: "dom.Element" } } },
    "react/jsx-runtime": { members: { ...named(["jsx", "jsxs", "jsxDEV"], jsx) } },
  },
  // Elements and windows come from everywhere, and nothing else has methods that are called like this.
  told: {
    postMessage: [ANY_RECEIVER],
    insertAdjacentHTML: [{ ...html("1"), when: [{ arg: "0", is: ["beforebegin", "afterbegin", "beforeend", "afterend"] }] }],
  },
};
