"""Back to where somebody came from, and routes that let words through only."""

from django.db import connection
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path, re_path
from django.views import View
from flask import Flask
from flask import redirect as flask_redirect
from flask import request as asked

app = Flask(__name__)


def back(request):
    return redirect(request.META.get("HTTP_REFERER", "/"))


def back_again(request):
    return redirect(request.META["HTTP_REFERER"])


def elsewhere(request):
    return redirect(request.META.get("HTTP_X_NEXT", "/"))  # error[no-open-redirect]: reaches a redirect


@app.get("/back")
def flask_back():
    if "again" in asked.args:
        return flask_redirect(asked.headers.get("Referer", "/"))
    return flask_redirect(asked.headers["Referer"] if "Referer" in asked.headers else asked.referrer)


@app.get("/elsewhere")
def flask_elsewhere():
    asked.headers.pop("X-Other")
    return flask_redirect(asked.headers.get("X-Next", "/"))  # error[no-open-redirect]: reaches a redirect


@app.get("/page")
def flask_page():
    return "<p>" + asked.args["q"] + "</p>", 200, {"Content-Type": "text/html"}  # error[no-html-injection]: Request data


@app.get("/text")
def flask_text():
    return "Hello " + asked.args["q"], 200, {"Content-Type": "text/plain"}


class Found(View):
    def get(self, request, name, number):
        with connection.cursor() as cursor:
            cursor.execute(f"select '{name}'")  # error[no-sql-injection]: reaches an SQL statement
            cursor.execute(f"select {number}")
        return HttpResponse("")


def article(request, year, title, code):
    with connection.cursor() as cursor:
        cursor.execute(f"select {year}")
        cursor.execute(f"select '{title}'")
        cursor.execute(f"select '{code}'")  # error[no-sql-injection]: reaches an SQL statement
    return HttpResponse("")


def by_pattern(request, word, rest):
    with connection.cursor() as cursor:
        cursor.execute(f"select '{word}'")
        cursor.execute(f"select '{rest}'")  # error[no-sql-injection]: reaches an SQL statement
    return HttpResponse("")


urlpatterns = [
    path("back", back),
    path("back/again", back_again),
    path("elsewhere", elsewhere),
    path("found/<str:name>/<int:number>/", Found.as_view()),
    path("a/<int:year>/<slug:title>/<path:code>/", article),
    re_path(r"^b/(?P<word>[-\w]+)/(?P<rest>[^/]+)$", by_pattern),
]
