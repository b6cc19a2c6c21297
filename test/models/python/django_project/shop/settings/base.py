import os

DEBUG = os.environ.get("DEBUG") == "1"


def local():
    DEBUG = True
    return DEBUG
