import cgi
import os

import bleach
import dateutil
import markdown
import mistune
import nh3
import requests
import validators
import yarl
from email_validator import validate_email
from flask import make_response, request
from lxml.html.clean import Cleaner, clean_html
from markupsafe import Markup, escape
from pathvalidate import is_valid_filename, sanitize_filename
from slugify import slugify
from unidecode import unidecode
from werkzeug.security import generate_password_hash
from werkzeug.utils import safe_join, secure_filename


def markup():
    text = request.args["q"]
    make_response("<p>" + escape(text))
    make_response("<p>" + bleach.clean(text))
    make_response("<p>" + nh3.clean(text))
    make_response(bleach.linkify(text))  # error[no-html-injection]: reaches an HTML answer
    make_response(bleach.Cleaner(tags=[]).clean(text))
    make_response(clean_html(text))
    make_response(Cleaner().clean_html(text))
    make_response(cgi.escape(text))
    make_response(cgi.unescape(cgi.escape(text)))  # error[no-html-injection]: reaches an HTML answer
    make_response(markdown.markdown(text))  # error[no-html-injection]: reaches an HTML answer
    make_response(markdown.Markdown().convert(text))  # error[no-html-injection]: reaches an HTML answer
    make_response(mistune.markdown(text))
    make_response(mistune.markdown(text, escape=False))  # error[no-html-injection]: reaches an HTML answer
    make_response(mistune.html(text))  # error[no-html-injection]: reaches an HTML answer
    mistune.create_markdown()
    Markup(text)  # error[no-html-injection]: reaches text marked as safe HTML
    Markup("<b>fixed</b>")
    make_response(Markup("<b>%s</b>") % text)
    make_response(Markup("<b>%s %s</b>") % (text, text))
    make_response(Markup("<b>%(q)s</b>") % {"q": text})
    make_response(Markup("<b>") + text + "</b>")
    make_response(text + Markup("<br>"))
    Markup("<b>%s</b>" % text)  # error[no-html-injection]: reaches text marked as safe HTML
    make_response("<b>%s</b>" % Markup("<i>%s</i>") + text)  # error[no-html-injection]: reaches an HTML answer
    make_response(Markup("<b>{}</b>").format(text))
    make_response(Markup.escape(text))
    make_response(Markup(escape(text)).unescape())  # error[no-html-injection]: reaches an HTML answer
    Markup("<b>fixed</b>").striptags()


def names():
    name = request.args["q"]
    open("files/" + secure_filename(name))
    open("files/" + sanitize_filename(name))
    open("files/" + slugify(name))
    open("files/" + unidecode(name))  # error[no-path-traversal]: reaches the file that is opened
    open(safe_join("files", name))
    safe_join(name, "fixed")  # error[no-path-traversal]: reaches the folder that names are taken from
    if is_valid_filename(name):
        open("files/" + name)
    print(generate_password_hash(name))
    requests.get(secure_filename(name))  # error[no-ssrf]: reaches an outgoing request


def forms():
    text = request.args["q"]
    os.system(f"date -d {dateutil.parser.parse(text)}")
    validate_email(text)
    os.system("echo " + text)  # error[no-command-injection]: reaches a shell command
    if validators.url(text):
        requests.get(text)  # error[no-ssrf]: reaches an outgoing request
    if validators.uuid(text):
        os.system("echo " + text)
    address = yarl.URL(text)
    requests.get(address.with_query({"a": "b"}))  # error[no-ssrf]: reaches an outgoing request
    print(address.port)
    requests.get(address.human_repr())  # error[no-ssrf]: reaches an outgoing request
    if address.host == "example.com":
        requests.get(address)
