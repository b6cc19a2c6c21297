import pickle
from xml.parsers import expat
from xml.sax import parse as sax_parse

import defusedxml.ElementTree
import defusedxml.sax
import jsonpickle
import keras
import lxml.etree
import torch
import xml.etree.ElementTree as ET
import yaml
from flask import Flask, request
from keras.saving import load_model
from sklearn.externals import joblib

app = Flask(__name__)


def made(handle):
    pickle.loads(b"")
    jsonpickle.decode("{}")
    jsonpickle.decode(handle)  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
    joblib.load(handle)  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
    yaml.load("a: 1")
    torch.load("weights.pt", weights_only=True)
    load_model("mine.keras")
    keras.saving.load_model("mine.keras")
    keras.models.load_model(handle, safe_mode=False)  # spurious[require-guardrail]: The model's own filter is switched off  # error[no-unsafe-deserialization]: Deserializer that runs code in the data


@app.route("/", methods=["POST"])
def upload():
    parser = ET.XMLParser()
    parser.feed(request.data)  # error[no-xxe]: Request data 
    parser.close()
    reader = expat.ParserCreate()
    reader.Parse(request.data)  # error[no-xxe]: may reach the XML parser that expands entities
    sax_parse(request.stream, None)  # error[no-xxe]: XML parser that expands entities
    defusedxml.sax.parse("fixed.xml")
    defusedxml.ElementTree.parse(request.stream)
    lxml.etree.parse(request.stream, lxml.etree.XMLParser(resolve_entities=False))
    lxml.etree.parse(request.stream, lxml.etree.XMLParser())  # error[no-xxe]: XML parser that expands entities
    for _ in lxml.etree.iterparse(request.stream, resolve_entities=True):  # error[no-xxe]: XML parser that resolves external entities
        pass
    for _ in lxml.etree.iterparse(request.stream, resolve_entities=False):
        pass
    sheet = lxml.etree.XSLT(lxml.etree.fromstring(request.data))  # error[no-xpath-injection]: Request data   # error[no-xxe]: Request data 
    tree = lxml.etree.parse("fixed.xml")
    tree.getroot().xslt(lxml.etree.fromstring(request.data))  # error[no-xpath-injection]: Request data   # error[no-xxe]: Request data 
    return str(sheet(tree))
