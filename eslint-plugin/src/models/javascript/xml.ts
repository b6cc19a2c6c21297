/**
 * XML parsers and XPath. Of the parsers for JavaScript only those built on libxml2 can load external entities, and only when they are told to
 * (`noent`, in libxmljs 1 `replaceEntities`); the others give data that is as untrusted as the document.
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";

const xpath = (arg: string): Sink => ({ arg, kind: "xpath", detail: { use: "XPath expression" } });

/** The document reaches a parser with entities on: worse when it is a stranger's, and a defect as it stands. */
function resolves(option: string): readonly Sink[] {
  const entities = { use: "XML parser that resolves external entities", instead: `the parser without \`${option}\`` };
  const when = [{ arg: `1.${option}`, is: [true] }];
  return [
    { arg: "0", kind: "xml", when, detail: entities },
    { arg: "0", kind: "xml", fact: true, when, detail: entities },
  ];
}

const OPTIONS = ["noent", "replaceEntities", "dtdload", "xinclude"];
const PARSERS = ["parseXml", "parseXmlString", "parseXmlAsync"];
const parse: Member = { call: { sinks: OPTIONS.flatMap(resolves), returns: { type: "libxmljs.Document", from: ["0"] } } };

const LIBXML_NODE: TypeModel = {
  members: {
    ...named(["get", "find"], { call: { sinks: [xpath("0")], returns: { type: "libxmljs.Node", from: ["this"] } } }),
    ...named(["text", "name", "value", "toString"], gives({ from: ["this"] })),
    ...named(["root", "child", "parent", "attr"], gives({ type: "libxmljs.Node", from: ["this"] })),
  },
};

/** Expat loads nothing from outside by itself, but replaces the document's own entities, which hold entities that hold entities. */
const EXPANDING = {
  use: "XML parser that expands entities without a limit",
  instead: "a parser that leaves entities alone, such as `fast-xml-parser`,",
};
const expands = (returns: Summary["returns"] = {}): Member => ({
  call: { sinks: [{ arg: "0", kind: "xml", detail: EXPANDING }], returns },
});

/** Only data comes out; who wrote the document chose its structure. */
const reads: Summary = {
  callbacks: [{ arg: "1+", params: [{ type: "Error" }, { from: "0" }], runs: "now" }],
  returns: { from: ["0"], structured: true },
};

const select: Member = { call: { sinks: [xpath("0")], returns: { from: ["1"] } } };

export const library: Library = {
  name: "xml",
  modules: {
    libxmljs: "libxmljs",
    libxmljs2: "libxmljs",
    xpath: "xpath",
    xml2js: "xml2js",
    "fast-xml-parser": "fast-xml-parser",
    "@xmldom/xmldom": "xmldom",
    xmldom: "xmldom",
    "node-expat": "node-expat",
    xml2json: "xml2json",
  },
  types: {
    libxmljs: {
      members: {
        default: { type: "libxmljs" },
        ...named(PARSERS, parse),
        ...named(["SaxParser", "SaxPushParser"], makes({ type: "libxmljs.Sax" })),
        ...named(["parseHtml", "parseHtmlString"], gives({ type: "libxmljs.Document", from: ["0"] })),
      },
    },
    // They replace a document's own entities, and tell the program what they find in a document as it is read.
    "libxmljs.Sax": { extends: ["EventEmitter"], members: { ...named(["push", "parseString"], expands()) } },
    "libxmljs.Document": LIBXML_NODE,
    "libxmljs.Node": LIBXML_NODE,
    "node-expat": {
      members: { Parser: makes({ type: "node-expat.Parser" }), createParser: gives({ type: "node-expat.Parser" }) },
    },
    "node-expat.Parser": {
      extends: ["EventEmitter"],
      members: { ...named(["parse", "write", "end"], expands()), ...named(["setEncoding", "stop", "resume"], HARMLESS) },
    },
    /** Built on node-expat. */
    xml2json: { members: { toJson: expands({ from: ["0"], structured: true }), toXml: gives({ from: ["0"] }) } },
    xpath: {
      members: {
        default: { type: "xpath" },
        ...named(["select", "select1", "selectWithResolver"], select),
        useNamespaces: gives({ type: "xpath.Select" }),
        // The values of its variables are no part of the expression.
        parse: { call: { sinks: [xpath("0")], returns: { type: "xpath.Parsed" } } },
      },
    },
    "xpath.Select": select as TypeModel,
    "xpath.Parsed": { members: named(["select", "select1", "evaluate"], gives({ from: ["0.node"] })) },
    xml2js: {
      members: {
        default: { type: "xml2js" },
        ...named(["parseString", "parseStringPromise"], { call: reads }),
        Parser: makes({ type: "xml2js" }),
      },
    },
    "fast-xml-parser": { members: { XMLParser: makes({ type: "fast-xml-parser.Parser" }) } },
    "fast-xml-parser.Parser": { members: { parse: { call: reads } } },
    xmldom: { members: { DOMParser: makes({ type: "xmldom.Parser" }) } },
    "xmldom.Parser": { members: { parseFromString: gives({ from: ["0"] }) } },
  },
  // No other parser's options have such a name.
  told: { parseXml: resolves("noent").filter(({ fact }) => fact) },
};
