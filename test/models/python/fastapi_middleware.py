# Who asks is looked at before every route.
import os
import sqlite3

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()


@app.middleware("http")
async def asks(request: Request, call_next):
    if request.headers.get("X-Key") != os.environ["KEY"]:  # error[no-timing-unsafe-compare]: Secret
        return JSONResponse({}, status_code=401)
    return await call_next(request)


@app.delete("/notes/{note}")
def remove(note: str):
    sqlite3.connect("notes.db").execute("DELETE FROM notes WHERE id = ?", (note,))
