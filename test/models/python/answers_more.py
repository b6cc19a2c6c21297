import os

from django.db import migrations
from django.http import HttpResponse, StreamingHttpResponse
from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from django.shortcuts import render
from flask import Flask, flash, json, make_response, render_template, render_template_string, request

app = Flask(__name__)
api = FastAPI()


@app.route("/a")
def missing():
    return f"<p>{request.args['q']}</p>", 404  # error[no-html-injection]: Request data

@app.route("/b")
def data():
    return json.dumps({"q": request.args["q"]}), 200, {"Content-Type": "application/json"}

@app.route("/c")
def listed():
    return [request.args["q"], "fixed"]

@app.errorhandler(404)
def not_found(error):
    return "Not found: " + request.args["page"], 404  # error[no-html-injection]: Request data

@app.errorhandler(Exception)
def failed(error):
    return {"error": str(error)}, 500  # error[no-error-disclosure]: error

class Refused(Exception):
    pass

@app.errorhandler(Refused)
def refused(error):
    return {"error": str(error)}, 403


@api.exception_handler(Exception)
async def broken(request: Request, exc: Exception):
    return JSONResponse({"detail": str(exc)}, status_code=500)  # error[no-error-disclosure]: Error text

@api.exception_handler(Refused)
async def denied(request: Request, exc: Refused):
    return JSONResponse({"detail": str(exc)}, status_code=403)

async def words(q: str = ""):
    return q

@api.get("/d")
async def listing(q: str = Depends(words)):
    os.system(q)  # error[no-command-injection]: reaches a shell command


def written(request):
    response = HttpResponse()
    response.write("<p>" + request.GET["q"])  # error[no-html-injection]: Request data
    response.content = request.GET["q"]  # error[no-html-injection]: Request data
    response["Location"] = request.GET["next"]  # error[no-open-redirect]: Request data
    return response

@app.route("/d")
def pages():
    try:
        return open("page.txt").read()
    except Exception as error:
        flash(f"Sorry: {error}")  # error[no-error-disclosure]: reaches a page
        if request.args.get("plain"):
            return render_template_string("<p>{{ error }}</p>", error=error)  # error[no-error-disclosure]: reaches a page
        return render_template("failed.html", message=str(error))  # error[no-error-disclosure]: reaches a page

@app.errorhandler(404)
def no_page(error):
    return render_template("missing.html", error=error), 404

def shown(request):
    try:
        return render(request, "page.html", {"text": open("page.txt").read()})
    except Exception as error:
        return render(request, "failed.html", {"message": str(error)})  # error[no-error-disclosure]: reaches a page

def parts(request):
    return StreamingHttpResponse(["<p>", request.GET["q"]])  # error[no-html-injection]: Request data

def migrated(request):
    migrations.RunSQL("DELETE FROM words")
    migrations.AddField("word", "size", None)
    return migrations.RunSQL("DELETE FROM words WHERE word = '" + request.GET["q"] + "'")  # error[no-sql-injection]: reaches an SQL statement


def lambda_handler(event, context):
    try:
        return {"statusCode": 200, "body": open("page.txt").read()}
    except Exception as error:
        return {"statusCode": 500, "body": str(error)}  # error[no-error-disclosure]: Error text
