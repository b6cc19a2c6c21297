# What a parameter's pattern lets through, written in the call or under a name.
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Query

app = FastAPI()
FOLDER = Path("translations")
LANGUAGE = "^[a-z]{2,3}(-[A-Z]{2})?$"
ANYTHING = "^.*$"


@app.get("/named")
async def named(language: str = Query(default="en", pattern=LANGUAGE)):
    return (FOLDER / f"{language}.json").read_text()


@app.get("/annotated")
async def annotated(language: Annotated[str, Query(pattern=LANGUAGE)]):
    return (FOLDER / f"{language}.json").read_text()


@app.get("/anything")
async def anything(language: str = Query(default="en", pattern=ANYTHING)):
    return (FOLDER / f"{language}.json").read_text()  # error[no-path-traversal]: the file that is read


@app.get("/unchecked")
async def unchecked(language: str = Query(default="en", description=LANGUAGE)):
    return (FOLDER / f"{language}.json").read_text()  # error[no-path-traversal]: the file that is read
