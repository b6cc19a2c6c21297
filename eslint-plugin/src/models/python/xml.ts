/**
 * XML parsers and XPath. The standard library's parsers have loaded no external entities since Python 3.7.1 unless a feature asks for them,
 * lxml's since version 5 only with `resolve_entities=True`; defusedxml refuses them. What comes out is as untrusted as the document.
 */
import type { Library, Member, Result, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { pathUse } from "./words.js";

const xpath = (arg: string): Sink => ({ arg, kind: "xpath", detail: { use: "XPath expression" } });

const ENTITIES = { use: "XML parser that resolves external entities", instead: "the parser without entities" };
const document = (arg: string): Sink => ({ arg, kind: "xml", detail: ENTITIES });

const element = (arg: string): Result => ({ type: "xml.Element", from: [arg] });
/** Expat before 2.4.1 takes entities that grow without end; lxml before 5 reads external ones: what is installed decides. */
const BY_VERSION = { use: "XML parser that expands entities", instead: "`defusedxml`" };
const byVersion = (arg: string): Sink => ({ arg, kind: "xml", possible: true, detail: BY_VERSION });
/** The stream of a request, or of an upload. */
const stream = (arg: string): readonly Sink[] =>
  ["http.Body", "http.File"].map((instance) => ({ ...byVersion(arg), fact: true, when: [{ arg, instance }] }));
/** Text, or a file by its name. */
const parses: Summary = { sinks: [byVersion("0|text=")], returns: element("0|text=") };
const readsFile = pathUse("0|source=", "file that is read");
const parsesFile: Summary = {
  sinks: [{ ...readsFile, when: [{ arg: "0|source=", type: "string" }] }, byVersion("0|source="), ...stream("0|source=")],
  returns: element("0|source="),
};
const refuses: Summary = { returns: element("0|text=") };
const refusesFile: Summary = { sinks: [{ ...readsFile, when: [{ arg: "0|source=", type: "string" }] }], returns: element("0|source=") };
/** A parser of its own that leaves entities alone. */
const careful = (parses: Summary): Summary => ({ ...parses, sinks: [], when: [{ arg: "1|parser=.entities", is: [false] }] });

/** A feature is set apart from the call, so that a document of the program's own is no defect; lxml's option stands in it. */
const FEATURE = "external-general-entities";
const withFeature = (parser: string): Summary => ({
  when: [{ arg: `${parser}.${FEATURE}`, is: [true, 1] }],
  sinks: [document("0"), ...stream("0").map((sink) => ({ ...sink, possible: undefined, detail: ENTITIES }))],
  returns: element("0"),
});
/** A SAX parser of the program's own, as it is made: since Python 3.7.1 it loads no external entities. */
const withParser: Summary = { when: [{ arg: "1|parser=", instance: "sax.Parser" }], returns: element("0") };
const withParserOfFile: Summary = { ...withParser, sinks: [{ ...readsFile, when: [{ arg: "0", type: "string" }] }] };
const withEntities: Summary = {
  when: [{ arg: "1|parser=.entities", is: [true] }],
  sinks: [document("0"), { ...document("0"), fact: true }],
  returns: element("0"),
};

const ELEMENT: TypeModel = {
  members: {
    // lxml's trees run stylesheets, too.
    xslt: { call: { sinks: [{ ...xpath("0"), detail: { use: "XSLT stylesheet" } }], returns: element("this") } },
    ...named(["find", "findall", "findtext", "iterfind", "xpath"], {
      call: { sinks: [xpath("0|path=")], returns: element("this") },
    }),
    ...named(["getroot", "getparent", "getElementsByTagName", "iter"], gives(element("this"))),
    ...named(["get", "getAttribute", "itertext"], gives({ from: ["this"] })),
    ...named(["text", "tail", "attrib", "data", "nodeValue"], { part: {} }),
    ...named(["tag", "nodeType"], { safe: true }),
  },
};

const select: Member = { call: { sinks: [xpath("1|path=")], returns: { from: ["0|root="] } } };

export const library: Library = {
  name: "xml",
  modules: {
    xml: "xml",
    "xml.etree": "xml.etree",
    "xml.etree.ElementTree": "ElementTree",
    "xml.etree.cElementTree": "ElementTree",
    "defusedxml.ElementTree": "defusedxml",
    "defusedxml.cElementTree": "defusedxml",
    "defusedxml.minidom": "defusedxml",
    "defusedxml.pulldom": "defusedxml",
    "defusedxml.sax": "defusedxml",
    "defusedxml.lxml": "defusedxml",
    "xml.dom.expatbuilder": "minidom",
    "xml.parsers": "xml.parsers",
    "xml.parsers.expat": "expat",
    "xml.dom": "xml.dom",
    "xml.dom.minidom": "minidom",
    "xml.dom.pulldom": "minidom",
    "xml.sax": "xml.sax",
    "xml.sax.handler": "xml.sax.handler",
    "lxml.etree": "lxml.etree",
    "lxml.html": "lxml.html",
    lxml: "lxml",
    elementpath: "elementpath",
    libxml2: "libxml2",
    xmltodict: "xmltodict",
    parsel: "parsel",
  },
  types: {
    xml: { members: { etree: { type: "xml.etree" }, dom: { type: "xml.dom" }, sax: { type: "xml.sax" } } },
    "xml.etree": { members: { ElementTree: { type: "ElementTree" } } },
    "xml.dom": { members: { minidom: { type: "minidom" } } },
    ElementTree: {
      members: {
        ...named(["fromstring", "fromstringlist", "XML", "XMLID"], { call: parses }),
        ...named(["parse", "iterparse"], { call: parsesFile }),
        ...named(["XMLParser", "XMLPullParser"], makes({ type: "expat.Parser" })),
        ...named(["tostring", "dump", "indent", "Element", "SubElement"], HARMLESS),
      },
    },
    /** Refuses entities and document types. */
    defusedxml: {
      members: {
        ...named(["fromstring", "XML", "parseString"], { call: refuses }),
        ...named(["parse", "iterparse"], { call: refusesFile }),
        ...named(["tostring"], HARMLESS),
      },
    },
    "xml.parsers": { members: { expat: { type: "expat" } } },
    expat: { members: { ParserCreate: gives({ type: "expat.Parser" }) } },
    "expat.Parser": {
      members: {
        ...named(["feed", "Parse", "ParseFile"], { call: { sinks: [byVersion("0")], flows: [{ from: ["0"], to: "this" }] } }),
        close: gives(element("this")),
      },
    },
    minidom: {
      members: {
        parseString: { call: [withFeature("1|parser="), withParser, parses] },
        parse: { call: [withFeature("1|parser="), withParserOfFile, parsesFile] },
      },
    },
    "xml.sax": {
      members: {
        make_parser: gives({ type: "sax.Parser", fields: {} }),
        handler: { type: "xml.sax.handler" },
        parse: {
          call: { sinks: [{ ...readsFile, when: [{ arg: "0|source=", type: "string" }] }, byVersion("0|source="), ...stream("0|source=")] },
        },
        parseString: { call: { sinks: [byVersion("0|string=")] } },
      },
    },
    "xml.sax.handler": {
      members: {
        ...named(["feature_external_ges", "feature_external_pes"], { const: FEATURE }),
        ContentHandler: makes({}),
      },
    },
    "sax.Parser": {
      members: {
        setFeature: { call: { op: "set", operands: ["this", "0", "1"] } },
        parse: { call: [withFeature("this"), {}] },
        ...named(["setContentHandler", "getContentHandler"], HARMLESS),
      },
    },
    lxml: { members: { etree: { type: "lxml.etree" }, html: { type: "lxml.html" } } },
    "lxml.etree": {
      members: {
        ...named(["fromstring", "fromstringlist", "XML", "XMLID"], { call: [withEntities, careful(parses), parses] }),
        ...named(["parse"], { call: [withEntities, careful(parsesFile), parsesFile] }),
        iterparse: {
          call: [
            {
              when: [{ arg: "resolve_entities=", is: [true] }],
              sinks: [document("0|source="), { ...document("0|source="), fact: true }],
              returns: element("0|source="),
            },
            { when: [{ arg: "resolve_entities=", is: [false] }], returns: element("0|source=") },
            parsesFile,
          ],
        },
        // A stylesheet reads files, and is full of expressions.
        XSLT: { call: { sinks: [{ ...xpath("0"), detail: { use: "XSLT stylesheet" } }], returns: { type: "lxml.XPath" } } },
        XMLParser: {
          call: [
            {
              when: [{ arg: "resolve_entities=", is: [true] }],
              returns: { type: "lxml.Parser", fields: { entities: { const: true } } },
            },
            { when: [{ arg: "resolve_entities=", given: true }], returns: { type: "lxml.Parser", fields: { entities: { const: false } } } },
            { returns: { type: "lxml.Parser" } },
          ],
        },
        // The values of its variables are no part of the expression.
        ...named(["XPath", "ETXPath"], { call: { sinks: [xpath("0|path=")], returns: { type: "lxml.XPath" } } }),
        XPathEvaluator: gives({ type: "lxml.Evaluator" }),
        HTML: { call: { returns: element("0|text=") } },
        ...named(["tostring", "Element", "SubElement"], HARMLESS),
      },
    },
    "lxml.Parser": {},
    "lxml.XPath": { call: { returns: element("0") } },
    "lxml.Evaluator": { call: { sinks: [xpath("0")], returns: { type: "xml.Element" } } },
    "lxml.html": { members: { ...named(["fromstring", "document_fromstring"], { call: { returns: element("0|html=") } }) } },
    "xml.Element": ELEMENT,
    elementpath: {
      members: {
        ...named(["select", "iter_select"], select),
        Selector: { new: { sinks: [xpath("0|path=")], returns: { type: "elementpath.Selector" } } },
      },
    },
    "elementpath.Selector": { members: { select: gives({ from: ["0"] }) } },
    libxml2: {
      members: named(["parseFile", "parseDoc", "parseMemory", "readFile", "readDoc"], gives({ type: "libxml2.Node" })),
    },
    "libxml2.Node": {
      members: {
        xpathEval: { call: { sinks: [xpath("0")], returns: { type: "libxml2.Node", list: true } } },
        xpathNewContext: gives({ type: "libxml2.Node" }),
      },
    },
    xmltodict: {
      members: {
        parse: {
          call: {
            sinks: [{ ...document("0|xml_input="), when: [{ arg: "disable_entities=", is: [false] }] }],
            returns: { from: ["0"], structured: true },
          },
        },
        unparse: HARMLESS,
      },
    },
    parsel: { members: { Selector: makes({ type: "parsel.Selector", from: ["text="] }) } },
    "parsel.Selector": {
      members: {
        xpath: { call: { sinks: [xpath("0|query=")], returns: { type: "parsel.Selector", from: ["this"] } } },
        css: gives({ type: "parsel.Selector", from: ["this"] }),
        ...named(["get", "getall"], gives({ from: ["this"] })),
      },
    },
  },
};
