import ftplib
import os
import smtplib
import socket
import timeit
import uuid

import ldap
import pycurl
import pymysql
import requests
from cryptography.hazmat.primitives.asymmetric import rsa
from flask import request
from passlib.context import CryptContext


def reached():
    host = request.args["host"]
    socket.create_connection((host, 80))  # error[no-ssrf]: reaches an outgoing connection
    socket.create_connection(("example.com", 80))
    ftplib.FTP_TLS(host)  # error[no-ssrf]: reaches an outgoing connection
    curl = pycurl.Curl()
    curl.setopt(curl.URL, host)  # error[no-ssrf]: reaches an outgoing request
    curl.setopt(pycurl.URL, "https://example.com/")
    curl.perform()
    timeit.Timer(request.args["code"])  # error[no-code-injection]: reaches


def logins():
    smtplib.SMTP_SSL("mail.example.com").login("bot@example.com", "correct horse battery")  # error[no-hardcoded-crypto-key]: password
    smtplib.SMTP_SSL("mail.example.com").login("bot@example.com", os.environ["MAIL_PASSWORD"])
    ldap.initialize("ldaps://example.com").simple_bind_s("cn=bot", "correct horse battery")  # error[no-hardcoded-crypto-key]: password
    pymysql.connect("localhost", "bot", "correct horse battery", "words")  # error[no-hardcoded-crypto-key]: password
    pymysql.connect("localhost", "bot", os.environ["DATABASE_PASSWORD"], "words")
    requests.get("https://example.com", auth=("bot", "correct horse battery"))  # error[no-hardcoded-crypto-key]: password
    requests.get("https://example.com", auth=("bot", os.environ["API_PASSWORD"]))
    session_token = str(uuid.uuid1())  # error[no-insecure-random]: token
    message_id = uuid.uuid1()
    other_token = str(uuid.uuid4())
    return session_token, message_id, other_token


def keys():
    rsa.generate_private_key(public_exponent=3, key_size=4096)  # error[no-weak-crypto]: public exponent
    rsa.generate_private_key(65537, 4096)
    CryptContext(schemes=["md5_crypt", "bcrypt"])  # error[no-weak-crypto]: broken function
    CryptContext(schemes=["bcrypt", "md5_crypt"], deprecated="auto").hash("word")
