import os

import functions_framework
from firebase_functions import https_fn


@functions_framework.http
def hello(request):
    os.system(request.args["name"])  # error[no-command-injection]: shell command
    return f"Hello {request.args['name']}"  # error[no-html-injection]: HTML answer


@https_fn.on_request()
def greet(request: https_fn.Request) -> https_fn.Response:
    os.system(request.form["name"])  # error[no-command-injection]: shell command
    return https_fn.Response("done")
