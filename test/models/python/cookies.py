import bottle
import falcon
import sanic
import tornado.web
from aiohttp import web
from django.http import HttpResponse
from django.shortcuts import render
from fastapi import FastAPI, Response
from fastapi.responses import RedirectResponse
from flask import Flask, make_response
from pyramid import httpexceptions
from pyramid.authentication import AuthTktAuthenticationPolicy, AuthTktCookieHelper
from pyramid.httpexceptions import HTTPFound
from pyramid.view import view_config
from sanic import Sanic
from webob import Response as WebobResponse

from secret import SECRET, token

app = Flask(__name__)
app.config["SESSION_COOKIE_SECURE"] = False  # error[no-insecure-cookie]: Cookie without `Secure`
app.config["SESSION_COOKIE_HTTPONLY"] = False  # error[no-insecure-cookie]: Cookie without `HttpOnly`
app.config.update(
    REMEMBER_COOKIE_SECURE=False,  # error[no-insecure-cookie]: Cookie without `Secure`
    REMEMBER_COOKIE_HTTPONLY=False,  # error[no-insecure-cookie]: Cookie without `HttpOnly`
    SESSION_COOKIE_SAMESITE="Lax",
)
app.config["CSRF_COOKIE_SECURE"] = False  # error[no-insecure-cookie]: Cookie without `Secure`

SESSION_COOKIE_SECURE = False  # error[no-insecure-cookie]: Cookie without `Secure`
SESSION_COOKIE_HTTPONLY = False  # error[no-insecure-cookie]: Cookie without `HttpOnly`
CSRF_COOKIE_SECURE = False  # error[no-insecure-cookie]: Cookie without `Secure`
REMEMBER_COOKIE_SECURE = False  # error[no-insecure-cookie]: Cookie without `Secure`
REMEMBER_COOKIE_HTTPONLY = False  # error[no-insecure-cookie]: Cookie without `HttpOnly`
CSRF_COOKIE_HTTPONLY = False


@app.get("/")
def index():
    response = make_response("Hello")
    response.set_cookie("session", token())  # error[no-insecure-cookie]: Cookie without `Secure`
    response.set_cookie("session", token(), secure=True)  # error[no-insecure-cookie]: Cookie without `HttpOnly`
    response.set_cookie("session", token(), secure=True, httponly=True)  # error[no-insecure-cookie]: Cookie without `SameSite`
    response.set_cookie("theme", "dark")  # error[no-insecure-cookie]: Cookie without `Secure`
    return response


api = FastAPI()


@api.get("/")
def login(response: Response):
    response.set_cookie("token", token(), httponly=True)  # error[no-insecure-cookie]: Cookie without `Secure`
    answer = RedirectResponse("/")
    answer.set_cookie(key="token", value=token(), secure=True, httponly=True)  # error[no-insecure-cookie]: Cookie without `SameSite`
    return answer


def view(request):
    response = render(request, "chat.html")
    response.set_cookie("token", token(), httponly=True)  # error[no-insecure-cookie]: Cookie without `Secure`
    response = HttpResponse("Hello")
    response.set_cookie("token", token(), secure=True, httponly=True)  # error[no-insecure-cookie]: Cookie without `SameSite`
    return response


async def handler(request):
    response = web.json_response({})
    response.set_cookie("token", token(), httponly=True)  # error[no-insecure-cookie]: Cookie without `Secure`
    response = web.HTTPFound("/")
    response.set_cookie("token", token(), secure=True, httponly=True)  # error[no-insecure-cookie]: Cookie without `SameSite`
    return response


class Handler(tornado.web.RequestHandler):
    def get(self):
        self.set_cookie("token", token(), secure=False)  # error[no-insecure-cookie]: Cookie without `HttpOnly`
        self.set_secure_cookie("session", token(), httponly=True)  # error[no-insecure-cookie]: Cookie without `Secure`
        self.set_secure_cookie("session", token(), httponly=True, secure=True)  # error[no-insecure-cookie]: Cookie without `SameSite`


bottle.response.set_cookie("token", token(), secret=SECRET)  # error[no-insecure-cookie]: Cookie without `Secure`
bottle.response.set_cookie("token", token(), secret=SECRET, secure=True, httponly=True)  # error[no-insecure-cookie]: Cookie without `SameSite`


@view_config(route_name="home")
def home(request):
    request.response.set_cookie("token", token())  # error[no-insecure-cookie]: Cookie without `Secure`
    found = HTTPFound(location="/")
    found.set_cookie("token", value=token(), secure=True, httponly=True)  # error[no-insecure-cookie]: Cookie without `SameSite`
    other = httpexceptions.HTTPSeeOther("/")
    other.set_cookie("token", value=token(), secure=True, httponly=True, samesite=None)  # error[no-insecure-cookie]: Cookie without `SameSite`
    other.set_cookie("token", value=token(), secure=True, httponly=True, samesite="Lax")
    return found


AuthTktCookieHelper(secret=SECRET)  # error[no-insecure-cookie]: Cookie without `Secure`
AuthTktAuthenticationPolicy(secret=SECRET, secure=True, httponly=False)  # error[no-insecure-cookie]: Cookie without `HttpOnly`
AuthTktAuthenticationPolicy(secret=SECRET, secure=True, httponly=True, samesite=None)  # error[no-insecure-cookie]: Cookie that other sites' requests carry
AuthTktAuthenticationPolicy(secret=SECRET, secure=True, httponly=True)


class Resource:
    def on_get(self, req: falcon.Request, resp: falcon.Response):
        resp.set_cookie("session", token(), secure=False)  # error[no-insecure-cookie]: Cookie without `Secure`
        resp.set_cookie("session", token(), same_site="Lax")


sanic_app = Sanic("shop")


@sanic_app.get("/")
async def shown(request):
    response = sanic.text("hello")
    response.add_cookie("session", token(), httponly=True, secure=False)  # error[no-insecure-cookie]: Cookie without `Secure`
    response.add_cookie("session", token())  # error[no-insecure-cookie]: Cookie without `HttpOnly`
    response.add_cookie("session", token(), httponly=True)
    response.headers["Content-Language"] = "en"
    return response


def signed(request):
    response = HttpResponse("hello")
    response.set_signed_cookie("session", token())  # error[no-insecure-cookie]: Cookie without `Secure`
    response.set_signed_cookie("session", token(), secure=True, httponly=True, samesite="Lax")
    return response


def plain(environ, start_response):
    response = WebobResponse("hello")
    response.set_cookie("session", token())  # error[no-insecure-cookie]: Cookie without `Secure`
    response.set_cookie("session", token(), secure=True, httponly=True, samesite="Lax")
    return response(environ, start_response)


def for_frames():
    other = make_response("x")
    other.set_cookie("theme", "dark", secure=True, httponly=True, samesite="None")  # error[no-insecure-cookie]: Cookie that other sites' requests carry
    return other
