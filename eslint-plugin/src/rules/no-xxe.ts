/** XML parsers that resolve external entities, above all for documents from outside. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noXxe = flowRule({
  name: "no-xxe",
  description: "Disallow XML parsers that resolve external entities",
  why: 'A document that declares `<!ENTITY x SYSTEM "file:///etc/passwd">` makes the parser read the file, or fetch an address only the bot can reach, and put it into the result. Entities that hold entities fill the memory.',
  instead: "Leave entity substitution and the loading of document types off: they are off unless the program asks for them.",
  notAFinding: [
    "Parsers that never load external entities: `xml2js`, `fast-xml-parser`, `@xmldom/xmldom`, `sax`, the browser's `DOMParser`",
    "`libxmljs` and its kin without options, or with `noent: false`",
    "`defusedxml`, and `xml.etree.ElementTree`, which loads nothing from outside",
  ],
  example: {
    javascript: {
      bad: "const doc = libxml.parseXml(req.body, { noent: true });",
      good: "const doc = libxml.parseXml(req.body);",
    },
    python: {
      bad: "doc = etree.fromstring(request.data, etree.XMLParser(resolve_entities=True))",
      good: "doc = etree.fromstring(request.data, etree.XMLParser(resolve_entities=False, no_network=True))",
    },
  },
  preset: "recommended",
  cwe: [611, 776],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["injection"],
  securitySeverity: 8.2,
  kinds: ["xml"],
  reaches: "an XML parser that resolves external entities",
  advice: (hit) => useInstead(hit, "Leave entities unresolved instead."),
});
