from flask import Flask, request

app = Flask(__name__)


@app.get("/callback")
def callback():
    return {"grant_type": "authorization_code", "code": request.args["code"]}  # error[no-insecure-oauth]: A code is taken without comparing the `state`


@app.get("/callback/proven")
def proven():
    return {"grant_type": "authorization_code", "code": request.args["code"], "code_verifier": request.cookies["verifier"]}
