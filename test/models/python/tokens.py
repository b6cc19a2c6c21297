import jwt
from flask import Flask, request
from jose import jwt as jose_jwt

app = Flask(__name__)
KEY = app.config["JWT_KEY"]


@app.post("/token")
def token():
    text = request.json["token"]
    jwt.get_unverified_header(text)
    jwt.decode(text, KEY, algorithms=["HS256"])
    jwt.decode_complete(text, KEY, algorithms=["HS256"])
    jwt.decode(text, KEY, verify=False)  # error[no-insecure-jwt]: The signature is not verified in `verify`
    jwt.decode(text, options={"verify_signature": False})  # error[no-insecure-jwt]: The signature is not verified
    jwt.decode(text, KEY, algorithms=["none"])  # error[no-insecure-jwt]: The signature is not verified
    jwt.decode(text, KEY, algorithms=["HS256"], options={"verify_exp": False})  # error[no-insecure-jwt]: Expired tokens are accepted
    jose_jwt.get_unverified_header(text)
    jose_jwt.get_unverified_claims(text)  # error[no-insecure-jwt]: a token that is read without its signature
    jose_jwt.decode(text, KEY)  # error[no-insecure-jwt]: The token chooses the algorithm
    return jose_jwt.decode(text, KEY, algorithms="HS256")


jwt.encode({"room": 1}, KEY, algorithm="HS256")


@app.post("/login")
def login():
    jwt.encode({"user": request.json["user"]}, KEY, algorithm="HS256")
    return jwt.encode({"password": request.json["password"]}, KEY, algorithm="HS256")  # error[no-cleartext-storage]: token that whoever holds it can read


jwt.encode({"room": 1}, None, algorithm=None)  # error[no-insecure-jwt]: The token is not signed
jose_jwt.encode({"room": 1}, KEY)
jwt.encode({"room": 1}, "", algorithm="HS256")  # error[no-insecure-jwt]: The key is empty
