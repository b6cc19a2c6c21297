import os
import xml.dom.minidom
import xml.etree.ElementTree as ET
import xml.sax
import xml.sax.handler

import elementpath
import libxml2
import lxml
import parsel
import xmltodict
from defusedxml.ElementTree import fromstring
from flask import request
from lxml import etree
from xml import dom, sax
from xml import etree as trees


def documents():
    text = request.args["q"]
    ET.fromstring(text)  # error[no-xxe]: Request data 
    ET.parse("fixed.xml")
    ET.parse(text)  # error[no-path-traversal]: reaches the file that is read
    ET.tostring(fromstring(text))
    xml.dom.minidom.parseString(text)  # error[no-xxe]: Request data 
    xml.dom.minidom.parse("fixed.xml")
    parser = xml.sax.make_parser()
    parser.setContentHandler(xml.sax.handler.ContentHandler())
    parser.parse(text)
    xml.sax.parseString(text, None)  # error[no-xxe]: Request data 
    parser.setFeature(xml.sax.handler.feature_external_ges, True)
    xml.dom.minidom.parseString(text, parser)  # error[no-xxe]: reaches the XML parser that resolves external entities
    xml.dom.minidom.parse("fixed.xml", parser)
    parser.parse(text)  # error[no-xxe]: reaches the XML parser that resolves external entities
    quiet = xml.sax.make_parser()
    quiet.setFeature(xml.sax.handler.feature_external_ges, False)
    xml.dom.minidom.parseString(text, quiet)
    xml.dom.minidom.parse("fixed.xml", quiet)
    xml.dom.minidom.parseString(text, xml.sax.make_parser())
    etree.fromstring(text)  # error[no-xxe]: Request data 
    etree.fromstring(text, etree.XMLParser(resolve_entities=False))
    etree.fromstring(text, etree.XMLParser(resolve_entities=True))  # error[no-xxe]: reaches the XML parser that resolves external entities
    etree.parse("fixed.xml", parser=etree.XMLParser(resolve_entities=True))  # error[no-xxe]: XML parser that resolves external entities in
    etree.parse(text)  # error[no-path-traversal]: reaches the file that is read
    etree.HTML(text)
    etree.tostring(lxml.etree.fromstring(text))  # error[no-xxe]: Request data 
    lxml.html.fromstring(text)
    os.system(xmltodict.parse(text)["a"])  # error[no-command-injection]: reaches a shell command
    xmltodict.parse(text, disable_entities=False)  # error[no-xxe]: Request data
    xmltodict.unparse({"a": text})


def by_package():
    trees.ElementTree.fromstring(request.data)  # error[no-xxe]: Request data 
    parser = sax.make_parser()
    parser.parse(request.stream)
    parser.setFeature(sax.handler.feature_external_pes, True)
    parser.parse(request.stream)  # error[no-xxe]: XML parser that resolves external entities
    dom.minidom.parseString(request.data, parser)  # error[no-xxe]: reaches the XML parser that resolves external entities


def queries():
    name = request.args["name"]
    tree = etree.parse("users.xml")
    tree.xpath(f"//user[@name='{name}']")  # error[no-xpath-injection]: reaches an XPath expression
    tree.xpath("//user[@name=$name]", name=name)
    tree.getroot().find(f"user[@name='{name}']")  # error[no-xpath-injection]: reaches an XPath expression
    etree.XPath(f"//user[@name='{name}']")  # error[no-xpath-injection]: reaches an XPath expression
    find = etree.XPath("//user[@name=$name]")
    find(tree, name=name)
    etree.XPathEvaluator(tree)(f"//user[@name='{name}']")  # error[no-xpath-injection]: reaches an XPath expression
    elementpath.select(tree.getroot(), f"//user[@name='{name}']")  # error[no-xpath-injection]: reaches an XPath expression
    elementpath.select(tree.getroot(), "//user[@name=$name]", variables={"name": name})
    elementpath.Selector(f"//user[@name='{name}']").select(tree)  # error[no-xpath-injection]: reaches an XPath expression
    tree = libxml2.parseFile("users.xml")
    tree.xpathEval(f"//user[@name='{name}']")  # error[no-xpath-injection]: reaches an XPath expression
    tree.xpathNewContext().xpathEval("//user")
    selector = parsel.Selector(text="<a></a>")
    print(selector.css("a").get())
    selector.xpath(f"//user[@name='{name}']")  # error[no-xpath-injection]: reaches an XPath expression
    document = ET.fromstring(request.data)  # error[no-xxe]: Request data 
    os.system(document.find("user").text)  # error[no-command-injection]: reaches a shell command
    os.system(document.find("user").get("name"))  # error[no-command-injection]: reaches a shell command
    print(document.tag)
