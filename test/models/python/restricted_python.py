import requests
from flask import request
from RestrictedPython import compile_restricted, compile_restricted_exec, safe_builtins
from RestrictedPython.Guards import safer_getattr


def programs():
    text = request.args["q"]
    code = compile_restricted(text, "<text>", "exec")
    exec(code)  # error[no-unsafe-sandbox]: given all builtins
    exec(code, globals())  # error[no-unsafe-sandbox]: given all builtins
    exec(code, {"__builtins__": safe_builtins, "_getattr_": getattr})  # error[no-unsafe-sandbox]: without a guard
    exec(code, {"__builtins__": safe_builtins, "_getattr_": safer_getattr})
    exec(compile_restricted_exec(text).code, {"__builtins__": safe_builtins})
    eval(text, {"__builtins__": {}})  # error[no-code-injection]: program text
    eval(requests.get("https://example.com/formula").text, {"__builtins__": {}})  # error[no-unsafe-sandbox]: few builtins
    eval(text, {"__builtins__": __builtins__})  # error[no-code-injection]: program text
