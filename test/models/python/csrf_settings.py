from flask import Flask
from flask_wtf import CSRFProtect

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]

protect = CSRFProtect(Flask(__name__))


@protect.exempt  # error[no-csrf-disabled]: Protection against forged requests is switched off in 
def hook():
    return "ok"
