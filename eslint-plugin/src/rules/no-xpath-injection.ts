/** Untrusted text in an XPath expression. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noXpathInjection = flowRule({
  name: "no-xpath-injection",
  description: "Disallow untrusted text in XPath expressions",
  why: "Text such as `' or '1'='1` selects every node: whoever asks for one entry reads the whole document.",
  instead: "Keep the expression a constant and give the value as a variable, or select first and compare in the program.",
  notAFinding: [
    "Values given as variables (`$name`) of a constant expression",
    "Text checked to hold letters and digits only, and numbers",
    "CSS selectors",
  ],
  example: {
    javascript: {
      bad: "const user = xpath.select1(`//user[name='${message.content}']`, doc);",
      good: 'const user = xpath.parse("//user[name=$name]").select1({ node: doc, variables: { name: message.content } });',
    },
    python: {
      bad: "user = doc.xpath(f\"//user[name='{message.content}']\")",
      good: 'user = doc.xpath("//user[name=$name]", name=message.content)',
    },
  },
  preset: "recommended",
  cwe: [643],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["injection"],
  securitySeverity: 6.5,
  kinds: ["xpath"],
  reaches: "an XPath expression",
  advice: (hit) => useInstead(hit, "Give the value as a variable of a constant expression instead."),
});
