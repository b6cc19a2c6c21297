import * as fs from "node:fs";
import express from "express";
import libxml, { parseXml, parseXmlString, parseXmlAsync, parseHtml } from "libxmljs";
import xpath, { parse, select, selectWithResolver, useNamespaces } from "xpath";
import xml2js, { Parser, parseString } from "xml2js";
import { XMLParser } from "fast-xml-parser";
import { DOMParser } from "@xmldom/xmldom";
import expat, { createParser } from "node-expat";
import { toJson, toXml } from "xml2json";

const app = express();
app.use(express.text());

app.post("/xml", async (req, res) => {
  parseXml(req.body, { noent: true }); // error[no-xxe]: XML parser that resolves external entities
  parseXmlString(req.body, { replaceEntities: true }); // error[no-xxe]: XML parser
  await parseXmlAsync(req.body, { dtdload: true }); // error[no-xxe]: XML parser
  libxml.parseXml(req.body, { xinclude: true }); // error[no-xxe]: XML parser
  libxml.parseXml(fs.readFileSync("feed.xml"), { noent: true }); // error[no-xxe]: XML parser that resolves external entities
  libxml.parseXml(req.body, { noent: false });
  const doc = parseXml(req.body);
  doc.get(`//user[@name='${req.query.name}']`); // error[no-xpath-injection]: XPath expression
  doc.root().find(req.query.path); // error[no-xpath-injection]: XPath expression
  fs.readFileSync(doc.get("//file").text()); // error[no-path-traversal]: file read
  parseHtml("<p>hello</p>").get("//p");

  const page = new DOMParser().parseFromString(fs.readFileSync("users.xml", "utf8"), "text/xml");
  select(`//user[@name='${req.query.name}']`, page); // error[no-xpath-injection]: XPath expression
  xpath.select1("//user[@name='" + req.query.name + "']", page); // error[no-xpath-injection]: XPath expression
  selectWithResolver(req.query.path, page, null); // error[no-xpath-injection]: XPath expression
  useNamespaces({ b: "urn:bot" })(req.query.path, page); // error[no-xpath-injection]: XPath expression
  parse(req.query.path); // error[no-xpath-injection]: XPath expression
  parse("//user[@name=$name]").select({ node: page, variables: { name: req.query.name } });

  const { message } = await xml2js.parseStringPromise(req.body);
  fs.readFileSync(message.file); // error[no-path-traversal]: file read
  parseString(req.body, (error, data) => {
    fs.readFileSync(data.file); // error[no-path-traversal]: file read
  });
  new Parser().parseString("<a/>", () => {});
  fs.readFileSync(new XMLParser().parse(req.body).file); // error[no-path-traversal]: file read
  res.end();
});

// Nobody knows this library, but no other parser has such an option.
require("./own-parser").parseXml(process.env.FEED, { noent: true }); // error[no-xxe]: resolves external entities
require("./own-parser").parseXml(process.env.FEED, { noblanks: true });

app.post("/expat", (req, res) => {
  const stream = new expat.Parser("UTF-8");
  stream.setEncoding("UTF-8");
  stream.on("startElement", () => {});
  stream.write(req.body); // error[no-xxe]
  stream.parse("<a/>");
  createParser().parse(req.body); // error[no-xxe]
  fs.readFileSync(toJson(req.body, { object: true }).file); // error[no-path-traversal] // error[no-xxe]
  toJson(fs.readFileSync("feed.xml"));
  toXml({ a: 1 });
});

app.post("/sax", (req, res) => {
  const whole = new libxml.SaxParser();
  whole.on("startElementNS", () => {});
  whole.parseString(req.body); // error[no-xxe]
  new libxml.SaxPushParser().push(req.body); // error[no-xxe]
  whole.parseString("<a/>");
  res.end();
});
