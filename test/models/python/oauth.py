from authlib.integrations.requests_client import OAuth2Session as AuthlibSession
from flask import Flask, request, session
from google_auth_oauthlib.flow import Flow
from msal import ConfidentialClientApplication
from requests_oauthlib import OAuth2Session
from slack_bolt.oauth.oauth_settings import OAuthSettings

app = Flask(__name__)


@app.get("/google")
def google():
    flow = Flow.from_client_secrets_file("client.json", scopes=["mail"])
    flow.fetch_token(authorization_response=request.url)  # error[no-insecure-oauth]: A code is taken without comparing the `state`
    return "ok"


@app.get("/google/checked")
def google_checked():
    flow = Flow.from_client_secrets_file("client.json", scopes=["mail"], state=session["state"])
    flow.fetch_token(authorization_response=request.url)
    return "ok"


@app.get("/github")
def github():
    client = AuthlibSession("id", "secret-from-elsewhere")
    client.fetch_token("https://github.com/login/oauth/access_token", authorization_response=request.url)  # error[no-insecure-oauth]: without comparing
    return "ok"


@app.get("/github/checked")
def github_checked():
    client = AuthlibSession("id", "secret-from-elsewhere", state=session["state"])
    client.fetch_token("https://github.com/login/oauth/access_token", authorization_response=request.url)
    client = OAuth2Session("id", state=session["state"])
    client.fetch_token("https://github.com/login/oauth/access_token", authorization_response=request.url)
    return "ok"


@app.get("/login")
def login():
    client = OAuth2Session("id")
    address, session["state"] = client.authorization_url("https://github.com/login/oauth/authorize")
    return address


def begin(id, secret):
    application = ConfidentialClientApplication(id, secret)
    application.get_authorization_request_url(["mail"], state=session["state"])
    return application.get_authorization_request_url(["mail"])  # error[no-insecure-oauth]: The login has no `state`


def requests_of(id, callback):
    implicit = {"response_type": "token", "client_id": id, "redirect_uri": callback, "state": session["state"]}  # error[no-insecure-oauth]: implicit flow
    clear = {"client_id": id, "redirect_uri": "http://bot.example.com/callback"}  # error[no-insecure-oauth]: in the clear
    registered = {"client_name": "bot", "redirect_uris": ["*"]}  # error[no-insecure-oauth]: to any address
    unbound = {"response_type": "code", "client_id": id, "redirect_uri": callback}  # error[no-insecure-oauth]: The login has no `state`
    return [implicit, clear, registered, unbound]


settings = OAuthSettings(client_id="id", state_validation_enabled=False)  # error[no-insecure-oauth]: not compared
