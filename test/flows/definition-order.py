"""Whether a function stands before or behind its only caller says nothing of what it is given."""
import requests
from flask import request


def fetched_before(url):
    return requests.get(url)


def page():
    url = request.args["url"]
    return fetched_before(url).text + fetched_behind(url).text  # error[no-ssrf]: through `fetched_before`  # error[no-ssrf]: through `fetched_behind`


def fetched_behind(url):
    return requests.get(url)
