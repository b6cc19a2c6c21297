import os
import uuid
from enum import Enum
from typing import Annotated, List, Optional, Union

import requests
from fastapi import APIRouter, BackgroundTasks, Body, Cookie, Depends, FastAPI, File, Form, Header, HTTPException, Path, Query, Request, UploadFile, WebSocket, status
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.templating import Jinja2Templates

app = FastAPI()
router = APIRouter(prefix="/api")
templates = Jinja2Templates(directory="templates")
app.state.count = 1


class Mode(str, Enum):
    fast = "fast"


class Author(BaseModel):
    name: str
    age: int


class Item(BaseModel):
    url: str
    size: int
    key: uuid.UUID
    mode: Mode
    author: Author
    tags: List[str] = []
    note: Optional[str] = None


@app.post("/items/{item_id}")
async def items(item_id: int, item: Item, mode: Mode, key: uuid.UUID, q: Union[str, None] = None, short: Annotated[str, Query()] = ""):
    requests.get(item.url)  # error[no-ssrf]: reaches an outgoing request
    os.system(f"head -n {item.size} {item_id} {mode} {item.mode} {key} {item.key} {item.author.age}")
    os.system(f"grep {item.note}")  # error[no-command-injection]: reaches a shell command
    os.system(item.author.name)  # error[no-command-injection]: reaches a shell command
    os.system(item.tags[0])  # error[no-command-injection]: reaches a shell command
    os.system(q)  # error[no-command-injection]: reaches a shell command
    os.system(short)  # error[no-command-injection]: reaches a shell command
    return {"q": q}


@router.get("/search/{name}/{number:int}")
def search(name, number, limit: int = 5, session: str = Cookie(None), body: dict = Body()):
    os.system(name)  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {limit} {number}")
    os.system(session)  # error[no-command-injection]: reaches a shell command
    os.system(body["q"])  # error[no-command-injection]: reaches a shell command
    raise HTTPException(status_code=status.HTTP_404_NOT_FOUND)


@router.post("/upload")
async def upload(request: Request, tasks: BackgroundTasks, file: UploadFile = File(...), name: str = Form()):
    open(f"files/{file.filename}", "wb")  # error[no-path-traversal]: reaches the file that is opened
    open("files/fixed", "wb").write(await file.read())
    os.system(file.file.read())  # error[no-command-injection]: reaches a shell command
    os.system(name)  # error[no-command-injection]: reaches a shell command
    os.system((await request.json())["x"])  # error[no-command-injection]: reaches a shell command
    os.system(await request.body())  # error[no-command-injection]: reaches a shell command
    async for chunk in request.stream():
        os.system(chunk)  # error[no-command-injection]: reaches a shell command
    os.system(request.query_params["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.path_params["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.headers["x-name"])  # error[no-command-injection]: reaches a shell command
    os.system(request.cookies.get("a"))  # error[no-command-injection]: reaches a shell command
    os.system(request.url.path)  # error[no-command-injection]: reaches a shell command
    form = await request.form()
    os.system(form["a"])  # error[no-command-injection]: reaches a shell command
    os.system(form.get("a"))  # error[no-command-injection]: reaches a shell command
    os.system(form.getlist("a")[0])  # error[no-command-injection]: reaches a shell command
    open(form["file"].filename)  # error[no-path-traversal]: reaches the file that is opened
    request.session["user"] = name  # error[no-trust-boundary-violation]: reaches a session
    RedirectResponse(request.url)
    RedirectResponse(request.base_url)
    tasks.add_task(print, "fixed")
    print(request.method, request.client.host, request.url.port, request.user.is_authenticated)


def checked(token: str = Query()):
    os.system(token)  # error[no-command-injection]: reaches a shell command
    return token


@router.get("/answers", dependencies=[Depends(checked)])
async def answers(q: str, user=Depends(checked)):
    HTMLResponse(f"<b>{q}</b>")  # error[no-html-injection]: reaches an HTML answer
    HTMLResponse(content="<b>fixed</b>")
    FileResponse(q)  # error[no-path-traversal]: reaches a file sent
    FileResponse("fixed.png")
    RedirectResponse(q)  # error[no-open-redirect]: reaches a redirect
    RedirectResponse("/found")
    Response(q, media_type="text/html")  # error[no-html-injection]: reaches an HTML answer
    Response(q, media_type="text/plain")
    StreamingResponse(iter([q]))
    JSONResponse({"q": q})
    templates.TemplateResponse("page.html", {"q": q})
    templates.TemplateResponse(q, {})  # error[no-path-traversal]: reaches a template name
    Response(q).headers["Location"] = q  # error[no-open-redirect]: reaches a Location header
    Response("fixed").set_cookie("a", "b")  # error[no-insecure-cookie]: Cookie without `Secure`
    return q


@app.get("/page", response_class=HTMLResponse)
async def page(q: str):
    return f"<p>{q}</p>"  # error[no-html-injection]: reaches an HTML answer


@app.get("/same", response_class=HTMLResponse)
async def same():
    return "<p>fixed</p>"


@app.websocket("/ws")
async def ws(websocket: WebSocket):
    await websocket.accept()
    os.system(await websocket.receive_text())  # error[no-command-injection]: reaches a shell command
    os.system((await websocket.receive_json())["q"])  # error[no-command-injection]: reaches a shell command
    async for text in websocket.iter_text():
        os.system(text)  # error[no-command-injection]: reaches a shell command
    async for data in websocket.iter_json():
        os.system(data["q"])  # error[no-command-injection]: reaches a shell command
    await websocket.send_text("done")


def late(q: str):
    os.system(q)  # error[no-command-injection]: reaches a shell command


@app.get("/words/{word}")
async def words(
    word: str = Path(pattern=r"^[a-z]+$"),
    q: str = Query(default="", regex=r"^[\w-]+$"),
    loose: str = Query(pattern=r"[a-z]+"),
    key: Annotated[str, Header(pattern=r"^[a-z]{2}$")] = "en",
    seen: str = Cookie(None),
):
    os.system(f"say {word} {q} {key}")
    os.system(loose)  # error[no-command-injection]: reaches a shell command
    os.system(seen)  # error[no-command-injection]: reaches a shell command


app.add_api_route("/late", late)
app.include_router(router)


async def home(request):
    os.system(request.query_params["q"])  # error[no-command-injection]: reaches a shell command


starlette = Starlette(routes=[Route("/", home), Mount("/static", app=None)])
