import http.client

import cloudscraper
import distributed
import flask
import httplib2
import jinja2.environment
import poplib
import telnetlib3
import tornado.httpclient
import urllib3
import xmlrpc.client
from Cheetah.Template import Template as Cheetah
from airspeed import Template as Airspeed
from aioftp import Client as Ftp
from distributed.security import Security
from genshi.template import MarkupTemplate
from pyramid.config import Configurator
from pyramid.renderers import render
from pyramid.request import Request
from pysnmp import hlapi
from pysnmp.hlapi import CommunityData, UsmUserData, usmNoPrivProtocol
from sqlalchemy.orm import Session
from tenjin import Template as Tenjin
from trender import TRender

app = flask.Flask(__name__)
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
CELERY_ACCEPT_CONTENT = ["json", "pickle"]  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
CELERY_TASK_SERIALIZER = "pickle"  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
CELERY_RESULT_SERIALIZER = "yaml"  # error[no-unsafe-deserialization]: Deserializer that runs code
WTF_CSRF_ENABLED = False  # error[no-csrf-disabled]: Protection against forged requests is switched off


def configure(worker):
    worker.conf.task_serializer = "pickle"  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
    worker.conf.update(result_serializer="pickle", accept_content=["pickle"])  # error[no-unsafe-deserialization]: Deserializer that runs code in the data  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
    worker.conf.update(result_serializer="json")
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False  # error[no-csrf-disabled]: Protection against forged requests is switched off
    distributed.security.Security(require_encryption=False)  # error[no-insecure-transport]: Names, passwords and data go out in the clear
    Security(require_encryption=True)


def in_the_clear():
    poplib.POP3("mail.example.org")  # error[no-insecure-transport]: Names, passwords and data go out in the clear
    poplib.POP3_SSL("mail.example.org")
    telnetlib3.open_connection("example.org")  # error[no-insecure-transport]: Names, passwords and data go out in the clear
    Ftp()  # error[no-insecure-transport]: Names, passwords and data go out in the clear
    CommunityData("public", mpModel=0)  # error[no-insecure-transport]: Names, passwords and data go out in the clear
    hlapi.UsmUserData("bot", "auth-key")  # error[no-insecure-transport]: Names, passwords and data go out in the clear
    UsmUserData("bot", "auth-key", "priv-key")
    UsmUserData("bot", "auth-key", "priv-key", privProtocol=usmNoPrivProtocol)  # error[no-insecure-transport]: Names, passwords and data go out in the clear
    http.client.HTTPConnection("example.org")  # error[no-insecure-transport]: The connection is not encrypted
    http.client.HTTPConnection("localhost")
    urllib3.connectionpool.HTTPConnectionPool("example.org")  # error[no-insecure-transport]: The connection is not encrypted
    urllib3.HTTPSConnectionPool("example.org")
    urllib3.poolmanager.PoolManager()
    urllib3.ProxyManager("https://proxy.example.org/")
    urllib3.connection_from_url("https://example.org/")


@app.route("/fetch")
async def fetch(session: Session):
    address = flask.request.args["url"]
    client = tornado.httpclient.AsyncHTTPClient()
    answer = await client.fetch(address)  # error[no-ssrf]: Request data 
    tornado.httpclient.HTTPRequest(address)  # error[no-ssrf]: Request data 
    flask.render_template_string(answer.body)  # error[no-code-injection]: Retrieved text 
    print(answer.code)
    httplib2.Http().request(address)  # error[no-ssrf]: Request data 
    cloudscraper.create_scraper().get(address)  # error[no-ssrf]: Request data 
    cloudscraper.CloudScraper().get("https://example.org/")
    xmlrpc.client.ServerProxy(address)  # error[no-ssrf]: Request data 
    session.query().prefix_with(address)  # error[no-sql-injection]: Request data 
    flask.stream_template_string(address)  # error[no-code-injection]: Request data 
    jinja2.environment.Template(address)  # error[no-code-injection]: Request data 
    MarkupTemplate(address)  # error[no-code-injection]: Request data 
    Cheetah(address)  # error[no-code-injection]: Request data 
    Airspeed(address)  # error[no-code-injection]: Request data 
    TRender(address)  # error[no-code-injection]: Request data 
    Tenjin(input=address)  # error[no-code-injection]: Request data 
    jinja2.environment.Environment(autoescape=app.debug)
    return "done"


def page(request: Request):
    name = request.params["name"]
    request.dbsession.execute("SELECT * FROM a WHERE b = '" + name + "'")  # error[no-sql-injection]: Request data 
    request.response.body = "<p>" + name  # error[no-html-injection]: Request data 
    request.response.location = name  # error[no-open-redirect]: Request data 
    return render("page.jinja2", {"name": name}, request=request)


def start():
    config = Configurator()
    config.add_view(page, check_origin=False)  # error[no-csrf-disabled]: Protection against forged requests is switched off
    config.add_view(page, renderer="json")
