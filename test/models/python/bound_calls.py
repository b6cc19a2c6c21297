"""Functions of libraries that are handed on with some of their arguments."""

import asyncio
import functools
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from flask import Flask, request

app = Flask(__name__)
shell = partial(subprocess.run, shell=True, check=True)
listing = functools.partial(subprocess.check_output, ["ls", "--"])
quiet = partial(shell, capture_output=True)
pool = ThreadPoolExecutor()


@app.get("/")
async def run():
    name = request.args["name"]
    shell("ls " + name)  # error[no-command-injection]: reaches a shell command
    quiet(f"ls {name}")  # error[no-command-injection]: reaches a shell command
    shell(f"ls {shlex.quote(name)}")
    shell("ls")
    listing(stderr=subprocess.DEVNULL)
    await asyncio.to_thread(subprocess.run, f"ls {name}", shell=True)  # error[no-command-injection]: reaches a shell command
    await asyncio.to_thread(subprocess.run, ["ls", "--", name], check=True)
    pool.submit(subprocess.call, "ls " + name, shell=True)  # error[no-command-injection]: reaches a shell command
    return "done"
