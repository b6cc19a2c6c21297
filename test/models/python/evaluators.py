import ctypes
import _testcapi
import code
import imp
import importlib
import runpy
import timeit

import js2py
import numexpr
import pandasai
import sympy
from asteval import Interpreter
from flask import request
from PIL import ImageMath
from simpleeval import simple_eval


def programs():
    text = request.args["q"]
    importlib.import_module(text)  # error[no-code-injection]: reaches the name of a module that is loaded
    importlib.import_module("plugins." + text)  # error[no-code-injection]: reaches the name of a module that is loaded
    importlib.reload(importlib.import_module("json"))
    importlib.util.spec_from_file_location("plugin", text)  # error[no-path-traversal]: reaches the program that is loaded
    importlib.util.find_spec("json")
    runpy.run_path(text)  # error[no-path-traversal]: reaches the program that is run
    runpy.run_module(text)  # error[no-code-injection]: reaches the name of a module that is loaded
    imp.load_source("plugin", text)  # error[no-path-traversal]: reaches the program that is loaded
    console = code.InteractiveConsole()
    console.push(text)  # error[no-code-injection]: reaches program text
    console.runcode(code.compile_command(text))  # error[no-code-injection]: reaches program text  # error[no-code-injection]: reaches program text
    console.interact()
    timeit.timeit(text)  # error[no-code-injection]: reaches program text
    timeit.timeit("1 + 1")
    _testcapi.run_in_subinterp(text)  # error[no-code-injection]: reaches program text
    _testcapi.run_string(_testcapi.create(), text)  # error[no-code-injection]: reaches program text


def machine_code():
    ctypes.CDLL(request.args["q"])  # error[no-code-injection]: reaches the library of machine code that is loaded
    ctypes.cdll.LoadLibrary(name=request.args["q"])  # error[no-code-injection]: reaches the library of machine code that is loaded
    ctypes.CDLL("libc.so.6")


def expressions():
    text = request.args["q"]
    numexpr.evaluate(text)  # error[no-code-injection]: reaches the expression that is evaluated
    numexpr.evaluate("a + b")
    ImageMath.eval(text)  # error[no-code-injection]: reaches the expression that is evaluated
    ImageMath.unsafe_eval(text)  # error[no-code-injection]: reaches the expression that is evaluated
    ImageMath.lambda_eval(lambda args: args["a"] + args["b"])
    sympy.sympify(text)  # error[no-code-injection]: reaches the expression that is evaluated
    sympy.solve(sympy.symbols("x"))
    simple_eval(text)
    Interpreter()(text)
    Interpreter().eval(text)
    js2py.eval_js(text)  # error[no-code-injection]: reaches program text
    js2py.compile("1").call("f", text)
    pandasai.PandasAI(None).run(None, prompt=text)  # error[no-code-injection]: reaches the question that a model turns into a program
    pandasai.SmartDataframe(None).chat(text)  # error[no-code-injection]: reaches the question that a model turns into a program


pam = ctypes.CDLL("libpam.so.0")
pam_authenticate = pam.pam_authenticate
pam_acct_mgmt = pam.pam_acct_mgmt


def let_in(handle):
    return pam_authenticate(handle, 0) == 0  # error[no-disabled-protection]: Whoever has a locked or expired account is let in


def let_in_if_valid(handle):
    return pam_authenticate(handle, 0) == 0 and pam_acct_mgmt(handle, 0) == 0
