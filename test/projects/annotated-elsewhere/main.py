import subprocess
from typing import Annotated

from fastapi import Depends, FastAPI
from session import current_user

app = FastAPI()
zones = {"berlin": 1, "kyiv": 2}


@app.get("/calendar")
def calendar(user: Annotated[dict, Depends(current_user)], month: str):
    return subprocess.run("cal " + month, shell=True, capture_output=True).stdout  # error[no-command-injection]: reaches a shell command
