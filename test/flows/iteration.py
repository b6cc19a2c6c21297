import asyncio
import os

from flask import Flask, request

app = Flask(__name__)


def gen(x):
    yield "ls"
    yield x

async def agen(x):
    yield x

async def co(x):
    return x

@app.route("/gen")
async def gens():
    x = request.args["x"]
    for y in gen(x):
        os.system(y)  # error[no-command-injection]: Request data
    async for z in agen(x):
        os.system(z)  # error[no-command-injection]: Request data
    os.system(await co(x))  # error[no-command-injection]: Request data
    one, other = await asyncio.gather(co(x), co("ls"))
    os.system(one)  # error[no-command-injection]: Request data
    os.system(other)
    for each in await asyncio.gather(co(x), co("ls")):
        os.system(each)  # error[no-command-injection]: Request data
    t = asyncio.create_task(co(x))
    os.system(await t)  # error[no-command-injection]: Request data
    os.system(next(gen(x)))  # error[no-command-injection]: Request data
    r = [c for c in [x, "a"] if c]
    os.system(r[0])  # error[no-command-injection]: Request data
    d = {k: v for k, v in [("a", x)]}
    os.system(d["a"])  # error[no-command-injection]: Request data
    s = {c for c in [x]}
    for q in s: os.system(q)  # error[no-command-injection]: Request data
    os.system("".join(c for c in [x]))  # error[no-command-injection]: Request data
    return ""
