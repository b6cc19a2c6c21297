import jinja2
import mako
from chameleon import PageTemplate, PageTemplateLoader
from chevron import render
from flask import make_response, request
from jinja2 import Environment, FileSystemLoader, Template, select_autoescape
from jinja2.sandbox import SandboxedEnvironment
from mako.template import Template as Mako
from tornado.template import Loader
from tornado.template import Template as Tornado


def jinja():
    text = request.args["q"]
    Template(text)  # error[no-code-injection]: reaches a template
    make_response(Template("<p>{{ q }}</p>").render(q=text))  # error[no-html-injection]: reaches an HTML answer
    raw = Environment(loader=FileSystemLoader("templates"))  # error[no-html-injection]: Templates fill in values without escaping them
    raw.from_string(text)  # error[no-code-injection]: reaches a template
    make_response(raw.get_template("page.html").render(q=text))  # error[no-html-injection]: reaches an HTML answer
    raw.filters["upper"] = str.upper
    print(raw.filters)
    escaping = Environment(loader=FileSystemLoader("templates"), autoescape=True)
    make_response(escaping.get_template("page.html").render(q=text))
    escaping.from_string(text)  # error[no-code-injection]: reaches a template
    print(escaping.globals)
    Environment(loader=FileSystemLoader("templates"), autoescape=False)  # error[no-html-injection]: emplates fill in values without escaping
    other = jinja2.Environment(autoescape=select_autoescape())
    settings = {"BACKEND": "django", "OPTIONS": {"autoescape": False}}  # error[no-html-injection]: emplates fill in values without escaping
    settings["OPTIONS"] = {"autoescape": True}
    make_response(other.get_template("page.html").render(q=text))
    make_response(SandboxedEnvironment().from_string(text).render())
    make_response(jinja2.sandbox.SandboxedEnvironment().get_template("page.html").render(q="fixed"))


def others():
    text = request.args["q"]
    Mako(text)  # error[no-code-injection]: reaches a template
    make_response(Mako("<p>${q}</p>").render(q=text))  # error[no-html-injection]: reaches an HTML answer  # error[no-html-injection]: Templates fill in values without escaping them
    mako.template.Template(text)  # error[no-code-injection]: reaches a template
    lookup = mako.lookup.TemplateLookup(directories=["templates"])  # error[no-html-injection]: Templates fill in values without escaping them
    make_response(lookup.get_template("page.html").render(q=text))  # error[no-html-injection]: reaches an HTML answer
    lookup.put_string("page.html", text)  # error[no-code-injection]: reaches a template
    PageTemplate(text)  # error[no-code-injection]: reaches a template
    make_response(PageTemplate("<p>${q}</p>")(q=text))
    make_response(PageTemplate("<p>${q}</p>").render(q=text))
    PageTemplateLoader("templates")
    Tornado(text)  # error[no-code-injection]: reaches a template
    make_response(Tornado("<p>{{ q }}</p>").generate(q=text))
    Loader("templates")
    make_response(render("<p>{{ q }}</p>", {"q": text}))
