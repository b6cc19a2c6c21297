import os
from typing import Annotated

from fastapi import Depends, FastAPI, Header

app = FastAPI()


async def paging(q: str = "", skip: int = 0):
    return {"q": q, "skip": skip}

def nested(words: dict = Depends(paging)):
    return words["q"].upper()

def fixed(q: str = ""):
    return "ls"

def session():
    yield "ls"

class Filters:
    def __init__(self, q: str = "", limit: int = 10):
        self.q = q
        self.limit = limit


@app.get("/a")
async def a(words: dict = Depends(paging)):
    os.system(words["q"])  # error[no-command-injection]: Request data
    os.system(str(words["skip"]))

@app.get("/b")
async def b(word=Depends(nested), other: str = Depends(fixed), opened: str = Depends(session)):
    os.system(word)  # error[no-command-injection]: Request data
    os.system(other)
    os.system(opened)

@app.get("/c")
async def c(words: Annotated[dict, Depends(paging)], size: int):
    os.system(words["q"])  # error[no-command-injection]: Request data
    os.system(f"ls {size}")

@app.get("/d")
async def d(filters: Filters = Depends(), others: Filters = Depends(Filters)):
    os.system(filters.q)  # error[no-command-injection]: Request data
    os.system(f"ls {filters.limit}")
    os.system(others.q)  # error[no-command-injection]: Request data

def token(x_token: Annotated[str, Header()]):
    return x_token

@app.get("/e")
async def e(said: str = Depends(token)):
    os.system(said)  # error[no-command-injection]: Request data
