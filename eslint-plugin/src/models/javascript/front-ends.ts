/**
 * Markup set through front-end frameworks other than React: Vue's render functions, Angular's sanitizer and renderer, Lit's directives;
 * and Markdown components. What the markup of Vue, Svelte and Astro files shows raw is a call of `$h` once the file is read; templates of
 * Angular are not seen.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, named } from "./rows.js";
import { http, httpText } from "./web-vocabulary.js";

const html = (arg: string, use: string): Sink => ({ arg, kind: "html", detail: { use } });

/** `h(tag, { innerHTML })`; Vue 2 has it below `domProps`. */
const vueElement: Member = {
  call: { sinks: [html("1.innerHTML", "markup of the page"), html("1.domProps.innerHTML", "markup of the page")] },
};

/** An address that begins as somebody else wants may begin with `javascript:`. */
const link = (arg: string): Sink => ({
  ...html(arg, "address that may be a script (`javascript:`)"),
  possible: true,
  begins: true,
});

const trusted: Member = {
  call: { sinks: [html("0", "markup that Angular is told to trust")], returns: { from: ["0"], cleans: ["html"] } },
};
const unsafe: Member = { call: { sinks: [html("0", "markup that Lit does not escape")] } };

export const library: Library = {
  name: "front-ends",
  modules: {
    vue: "vue",
    "@angular/platform-browser": "angular",
    "@angular/core": "angular",
    "@angular/router": "angular",
    "@angular/common/http": "angular",
    "@nestjs/axios": "angular",
    rxjs: "rxjs",
    "lit/directives/unsafe-html.js": "lit",
    "lit/directives/unsafe-svg.js": "lit",
    "lit-html/directives/unsafe-html.js": "lit",
    "rehype-raw": "rehype-raw",
    "rehype-sanitize": "rehype-sanitize",
  },
  // A template reads what a reference holds without naming it.
  globals: {
    // What templates of pages show, and have shown, once they are read.
    $viewRaw: {
      call: {
        sinks: [
          { arg: "0", kind: "html", detail: { use: "markup that a template does not escape", instead: "the form of output that escapes" } },
        ],
      },
    },
    $viewEscaped: { call: { sinks: [{ arg: "0", kind: "disclosure", detail: { use: "page" } }] } },
    $viewInclude: { call: { renders: { view: "0", values: ["1"] } } },
    $a: { call: { callbacks: [{ arg: "0", params: [], runs: "entry", returns: ["0", "0.value"].map(link) }] } },
    $VueComponent: { new: { returns: { type: "vue.Component" } } },
    $h: {
      call: {
        callbacks: [
          { arg: "0", params: [], runs: "entry", returns: ["0", "0.value"].map((arg) => html(arg, "markup shown without escaping")) },
        ],
      },
    },
  },
  types: {
    vue: {
      members: {
        ...named(["h", "createVNode", "createElement"], vueElement),
        ...named(["ref", "shallowRef"], gives({ fields: { value: { same: "0" } } })),
        // A template reads the value without naming it.
        computed: { call: { callbacks: [{ arg: "0", params: [], runs: "now", returns: "return" }] } },
        ...named(["reactive", "readonly", "toRaw"], gives({ same: "0" })),
        ...named(["onMounted", "watchEffect"], { call: { callbacks: [{ arg: "0", params: [], runs: "now" }] } }),
      },
    },
    /** What a component of options is to its functions; whatever it has, a template or Vue itself calls. */
    "vue.Component": {
      members: {
        $route: { type: "vue-router.Route" },
        $router: { type: "vue-router.Router" },
        $refs: { type: "vue.References" },
        $el: { type: "dom.Element" },
        ...named(["$emit", "$nextTick", "$forceUpdate", "$set"], HARMLESS),
      },
      overrides: { "*": { params: [] } },
    },
    "vue.References": { members: { "*": { type: "dom.Element" } } },
    angular: {
      members: {
        DomSanitizer: { type: "angular.DomSanitizer" },
        ElementRef: { type: "angular.ElementRef" },
        Renderer2: { type: "angular.Renderer" },
        ActivatedRoute: { type: "angular.Route" },
        ...named(["HttpClient", "HttpService"], { type: "angular.HttpClient" }),
        inject: gives({ same: "0" }),
      },
    },
    "angular.DomSanitizer": {
      members: {
        ...named(
          [
            "bypassSecurityTrustHtml",
            "bypassSecurityTrustScript",
            "bypassSecurityTrustStyle",
            "bypassSecurityTrustUrl",
            "bypassSecurityTrustResourceUrl",
          ],
          trusted,
        ),
        sanitize: gives({ from: ["1"], cleans: ["html"] }),
      },
    },
    "angular.ElementRef": { members: { nativeElement: { type: "dom.Element" } } },
    "angular.Renderer": {
      members: {
        setProperty: {
          call: { sinks: [{ ...html("2", "markup of the page"), when: [{ arg: "1", is: ["innerHTML", "outerHTML", "srcdoc"] }] }] },
        },
        ...named(["setAttribute", "addClass", "appendChild"], HARMLESS),
      },
    },
    "angular.Route": {
      members: {
        snapshot: { type: "angular.Snapshot" },
        ...named(["params", "queryParams", "fragment"], { type: "rxjs.Observable", source: http }),
        ...named(["paramMap", "queryParamMap"], { type: "angular.Maps" }),
      },
    },
    "angular.Maps": {
      members: { pipe: CHAIN, subscribe: { call: { callbacks: [{ arg: "0", params: [{ type: "web.Values" }], runs: "entry" }] } } },
    },
    "angular.HttpClient": {
      members: {
        ...named(["get", "post", "put", "patch", "delete"], {
          call: {
            sinks: [{ arg: "0", kind: "url", detail: { use: "outgoing request" } }],
            returns: { type: "rxjs.Observable", source: { kind: "retrieved", structured: true } },
          },
        }),
      },
    },
    rxjs: { members: { ...named(["firstValueFrom", "lastValueFrom", "from"], gives({ same: "0" })) } },
    /** What arrives is the observable's own data, whatever it was made into on the way. */
    "rxjs.Observable": {
      members: {
        pipe: CHAIN,
        subscribe: {
          call: {
            callbacks: [
              { arg: "0", params: [{ from: "this" }], runs: "now" },
              { arg: "0.next", params: [{ from: "this" }], runs: "now" },
            ],
          },
        },
      },
    },
    "angular.Snapshot": {
      members: {
        ...named(["params", "queryParams", "fragment"], httpText),
        ...named(["paramMap", "queryParamMap"], { type: "web.Values" }),
      },
    },
    lit: { members: { ...named(["unsafeHTML", "unsafeSVG"], unsafe) } },
    // Looked at where an element is made: see `dom.ts`.
    "rehype-raw": { members: { passesRawHtml: { const: true } } },
    "rehype-sanitize": { members: { sanitizes: { const: true } } },
  },
};
