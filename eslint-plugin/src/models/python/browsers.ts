/** Browsers that a program drives (Selenium, Playwright, pyppeteer), renderers of pages, and the reader of markup. */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { RETRIEVED } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { onPaths } from "./words.js";

const opens = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "page that a browser opens" } });
const script = (arg: string): Sink => ({ arg, kind: "code", detail: { use: "script that a browser runs" } });
const page = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "page that a browser shows" } });

const runs: Member = { call: { sinks: [script("0")], returns: { source: RETRIEVED } } };

const DRIVER: TypeModel = {
  members: {
    get: { call: { sinks: [opens("0|url=")] } },
    page_source: { source: RETRIEVED },
    ...named(["execute_script", "execute_async_script"], runs),
    ...named(["find_element", "find_elements"], gives({ type: "selenium.Element" })),
    save_screenshot: onPaths("file that is written", "0|filename="),
    ...named(["quit", "close", "implicitly_wait", "set_page_load_timeout", "refresh"], HARMLESS),
    ...named(["title", "current_url"], { source: RETRIEVED }),
  },
};

const PAGE: TypeModel = {
  members: {
    goto: { call: { sinks: [opens("0|url=")], returns: { type: "requests.Response" } } },
    ...named(["evaluate", "add_script_tag", "evaluate_handle"], runs),
    ...named(["set_content", "setContent"], { call: { sinks: [page("0|html=")] } }),
    ...named(["content", "inner_text", "text_content", "inner_html", "title"], gives({ source: RETRIEVED })),
    ...named(["locator", "query_selector", "wait_for_selector"], gives({ type: "playwright.Page" })),
    ...named(["screenshot", "pdf"], onPaths("file that is written", "path=")),
    ...named(["click", "fill", "type", "press", "close", "wait_for_timeout", "wait_for_load_state", "set_viewport_size"], SAFE_CALL),
  },
};

/** Starts, launches, opens: whatever leads from the library to a page. */
const BROWSER: TypeModel = {
  members: {
    ...named(["chromium", "firefox", "webkit"], { type: "playwright.Browser" }),
    ...named(["launch", "new_context", "start", "launch_persistent_context"], gives({ type: "playwright.Browser" })),
    ...named(["new_page", "newPage"], gives({ type: "playwright.Page" })),
    ...named(["close", "stop"], HARMLESS),
  },
};

export const library: Library = {
  name: "browsers",
  modules: {
    selenium: "selenium",
    "selenium.webdriver": "selenium",
    undetected_chromedriver: "selenium",
    "playwright.sync_api": "playwright",
    "playwright.async_api": "playwright",
    pyppeteer: "playwright",
    bs4: "bs4",
    pdfkit: "pdfkit",
    imgkit: "pdfkit",
    weasyprint: "weasyprint",
  },
  types: {
    selenium: {
      members: {
        webdriver: { type: "selenium" },
        ...named(["Chrome", "Firefox", "Edge", "Remote", "Safari"], makes({ type: "selenium.Driver" })),
        ...named(["ChromeOptions", "FirefoxOptions"], makes({})),
      },
    },
    "selenium.Driver": DRIVER,
    "selenium.Element": {
      members: {
        text: { source: RETRIEVED },
        get_attribute: gives({ source: RETRIEVED }),
        ...named(["click", "send_keys", "clear", "submit"], HARMLESS),
      },
    },
    playwright: {
      members: {
        ...named(["sync_playwright", "async_playwright", "launch"], gives({ type: "playwright.Browser" })),
        ...named(["Page"], { type: "playwright.Page" }),
      },
    },
    "playwright.Browser": BROWSER,
    "playwright.Page": PAGE,
    bs4: { members: { BeautifulSoup: makes({ type: "bs4.Element" }) } },
    "bs4.Element": {
      members: {
        ...named(["text", "string", "contents", "strings", "attrs"], { source: RETRIEVED }),
        ...named(["get_text", "get", "prettify"], gives({ source: RETRIEVED })),
        // A part of the page, or an attribute of its.
        "*": { type: "bs4.Element", source: RETRIEVED, call: { returns: { type: "bs4.Element" } } },
      },
      element: { type: "bs4.Element", source: RETRIEVED },
    },
    pdfkit: {
      members: {
        from_url: { call: { sinks: [opens("0|url=")], returns: { safe: true } } },
        from_string: { call: { sinks: [page("0|input=")], returns: { safe: true } } },
      },
    },
    weasyprint: { members: { HTML: { call: { sinks: [page("string="), opens("0|url=")], returns: { type: "weasyprint.Page" } } } } },
    "weasyprint.Page": { members: { ...named(["write_pdf"], SAFE_CALL) } },
  },
};
