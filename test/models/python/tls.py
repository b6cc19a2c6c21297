import socket
import ssl

import asyncssh
import elasticsearch
import httplib2
import paramiko
import pymongo
import pysftp
import requests
import urllib3
import websocket
from aiohttp import ClientSession
from OpenSSL import SSL
from paramiko.client import SSHClient, WarningPolicy

session = requests.Session()
session.verify = False  # error[no-insecure-tls]: Certificates are not verified in `session.verify`
requests.get("https://api.example.com", verify=False)  # error[no-insecure-tls]: Certificates are not verified
requests.get("https://api.example.com", verify="/etc/ssl/authority.pem")

plain = ssl._create_unverified_context()  # error[no-insecure-tls]: Certificates are not verified
ssl._create_default_https_context = ssl._create_unverified_context  # error[no-insecure-tls]: Certificates are not verified
ssl._create_default_https_context = ssl.create_default_context
context = ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)  # error[no-insecure-tls]: A broken version of the protocol
context.load_verify_locations("authority.pem")
context.verify_mode = ssl.CERT_NONE  # error[no-insecure-tls]: Certificates are not verified
context.check_hostname = False  # error[no-insecure-tls]: The host name in the certificate is not checked
context.minimum_version = ssl.TLSVersion.TLSv1  # error[no-insecure-tls]: A broken version of the protocol
context.minimum_version = ssl.TLSVersion.TLSv1_3

old = ssl.wrap_socket(socket.socket())  # error[no-insecure-tls]: Certificates are not verified
ssl.wrap_socket(socket.socket(), ssl_version=ssl.PROTOCOL_TLSv1, cert_reqs=ssl.CERT_REQUIRED)  # error[no-insecure-tls]: A broken version
ssl.wrap_socket(socket.socket(), cert_reqs=ssl.CERT_REQUIRED, ca_certs="authority.pem").sendall(b"hello")
ssl.wrap_socket(socket.socket(), certfile="own.pem", server_side=True)
SSL.Context(SSL.SSLv3_METHOD)  # error[no-insecure-tls]: A broken version of the protocol
SSL.Context(method=SSL.TLSv1_1_METHOD)  # error[no-insecure-tls]: A broken version of the protocol
SSL.Context(SSL.TLS_METHOD).load_verify_locations("authority.pem")

urllib3.PoolManager(cert_reqs="CERT_NONE")  # error[no-insecure-tls]: Certificates are not verified
urllib3.PoolManager(assert_hostname=False)  # error[no-insecure-tls]: The host name
urllib3.PoolManager(ssl_version=ssl.PROTOCOL_SSLv3)  # error[no-insecure-tls]: A broken version
urllib3.PoolManager(cert_reqs="CERT_REQUIRED")
websocket.WebSocketApp("wss://speech.example.com").run_forever(sslopt={"cert_reqs": ssl.CERT_NONE})  # error[no-insecure-tls]: Certificates
elasticsearch.Elasticsearch("https://search.example.com", verify_certs=False)  # error[no-insecure-tls]: Certificates
httplib2.Http(disable_ssl_certificate_validation=True)  # error[no-insecure-tls]: Certificates
pymongo.MongoClient("mongodb://db.example.com", tlsAllowInvalidCertificates=True)  # error[no-insecure-tls]: Use `tlsCAFile` instead
pymongo.MongoClient("mongodb://db.example.com", tlsInsecure=True)  # error[no-insecure-tls]: Certificates
pymongo.MongoClient("mongodb://db.example.com", tlsAllowInvalidHostnames=True)  # error[no-insecure-tls]: The host name
pymongo.MongoClient("mongodb://db.example.com", tls=True)

tornado_fetch = dict(validate_cert=False)  # error[no-insecure-tls]: Certificates
redis_options = {"ssl_cert_reqs": "none"}  # error[no-insecure-tls]: Certificates


async def read():
    async with ClientSession() as web:
        async with web.get("https://api.example.com", ssl=False) as answer:  # error[no-insecure-tls]: Certificates
            print(answer.status)
        async with web.get("https://api.example.com", verify_ssl=False) as answer:  # error[no-insecure-tls]: Certificates
            print(answer.status)
    async with asyncssh.connect("build.example.com", known_hosts=None) as connection:  # error[no-insecure-tls]: Any host key
        await connection.run("uptime")


shell = SSHClient()
shell.set_missing_host_key_policy(WarningPolicy())  # error[no-insecure-tls]: Any host key is accepted
shell.set_missing_host_key_policy(paramiko.AutoAddPolicy)  # error[no-insecure-tls]: Any host key is accepted
shell.set_missing_host_key_policy(paramiko.RejectPolicy())
shell.connect("build.example.com")

options = pysftp.CnOpts()
options.hostkeys = None  # error[no-insecure-tls]: Any host key is accepted
