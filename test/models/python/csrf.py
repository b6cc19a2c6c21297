from django.views.decorators.csrf import csrf_exempt, csrf_protect
from flask import Flask
from flask_wtf.csrf import CSRFProtect
from pyramid.view import view_config

app = Flask(__name__)
app.config["WTF_CSRF_ENABLED"] = False  # error[no-csrf-disabled]: Protection against forged requests is switched off
app.config.update(WTF_CSRF_ENABLED=False, TESTING=False)  # error[no-csrf-disabled]: Protection against forged requests is switched off
app.config.update(WTF_CSRF_ENABLED=False, TESTING=True)
protect = CSRFProtect(app)


@protect.exempt  # error[no-csrf-disabled]: Protection against forged requests is switched off
def hook():
    return "ok"


@csrf_exempt  # error[no-csrf-disabled]: Protection against forged requests is switched off
def other_hook(request):
    return None


@csrf_protect
def form(request):
    return None


@view_config(route_name="form", require_csrf=False)  # error[no-csrf-disabled]: Protection against forged requests is switched off
def pyramid_form(request):
    return {}


@view_config(route_name="old", check_csrf=False)  # error[no-csrf-disabled]: Protection against forged requests is switched off
def old_form(request):
    return {}


MIDDLEWARE = [  # error[no-csrf-disabled]: Protection against forged requests is switched off in `MIDDLEWARE`
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
]


def forms(request):
    Sheet(request.POST, csrf_enabled=False)  # error[no-csrf-disabled]: Protection against forged requests is switched off
    Sheet(request.POST, meta={"csrf": False})  # error[no-csrf-disabled]: Protection against forged requests is switched off
    Sheet(request.POST, meta={"csrf": True})
