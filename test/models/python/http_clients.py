import json
import os
import http
import urllib

import aiohttp
import feedparser
import httpx
import newspaper
import requests
import urllib3
import websocket
import websockets
import yt_dlp
from flask import request
from requests.adapters import HTTPAdapter


def plain():
    url = request.args["url"]
    requests.get(url)  # error[no-ssrf]: reaches an outgoing request
    requests.get("https://example.com/" + url)
    requests.get(f"https://{url}/api")  # error[no-ssrf]: reaches an outgoing request
    requests.get("https://example.com/", params={"q": url})
    requests.get(f"https://example.com:{int(request.args['port'])}/")
    requests.request("GET", url)  # error[no-ssrf]: reaches an outgoing request
    requests.post("https://example.com/", json={"q": url})
    requests.post("https://example.com/", json=request.get_json())  # error[require-input-validation]: reaches an outgoing request
    session = requests.Session()
    session.headers["X-Name"] = "fixed"
    session.post(url=url, data={"a": "b"})  # error[no-ssrf]: reaches an outgoing request
    session.send(requests.Request("GET", url))  # error[no-ssrf]: reaches an outgoing request
    session.close()
    requests.session().mount("https://", HTTPAdapter())
    try:
        found = requests.get("https://example.com/", timeout=5)
        found.raise_for_status()
    except requests.RequestException:
        return
    print(found.status_code)
    if found.ok:
        eval(found.text)  # error[no-code-injection]: reaches program text
        eval(found.json()["code"])  # error[no-code-injection]: reaches program text
        for line in found.iter_lines():
            eval(line)  # error[no-code-injection]: reaches program text


def reads(address="http://api.example.com/", other="https://api.example.com/", local="http://localhost:8000"):
    requests.get(address)  # error[no-insecure-transport]: The address is not encrypted
    requests.get(other)  # error[no-ssrf]: unknown origin
    requests.get(local)  # error[no-ssrf]: unknown origin


async def models():
    text = request.args["q"]
    answer = requests.post("https://api.openai.com/v1/chat/completions", json={"messages": [{"role": "system", "content": text}]})  # error[no-prompt-injection]: reaches a system message
    answer.raise_for_status()
    exec(answer.content)  # error[no-code-injection]: reaches program text
    eval(answer.json()["choices"][0]["message"]["content"])  # error[no-code-injection]: reaches program text
    eval(answer.content)  # error[no-code-injection]: reaches program text
    eval(answer.text)  # error[no-code-injection]: reaches program text
    for line in answer.iter_lines():
        eval(line)  # error[no-code-injection]: reaches program text
    async with httpx.AsyncClient() as client:
        eval(await (await client.post("https://api.anthropic.com/v1/messages", json={"messages": []})).aread())  # error[no-code-injection]: reaches program text
    async with aiohttp.ClientSession() as session, session.post("http://localhost:11434/api/chat", json={"system": text}) as reply:  # error[no-prompt-injection]: reaches a system prompt
        eval(await reply.text())  # error[no-code-injection]: reaches program text
        eval((await reply.json())["message"])  # error[no-code-injection]: reaches program text
    for update in requests.get("https://api.telegram.org/bot1/getUpdates").json()["result"]:
        eval(update["message"]["text"])  # error[no-code-injection]: reaches program text
    async with aiohttp.ClientSession() as session, session.get("https://api.telegram.org/bot1/getUpdates") as reply:
        eval((await reply.json())["result"][0]["message"]["text"])  # error[no-code-injection]: reaches program text


def given(response: requests.Response):
    eval(response.text)  # error[no-code-injection]: reaches program text


async def asynchronous():
    url = request.args["url"]
    async with httpx.AsyncClient(base_url="https://example.com") as client:
        await client.get("/users/" + url)
        await client.get(url)  # error[no-ssrf]: reaches an outgoing request
        async with client.stream("GET", url) as answer:  # error[no-ssrf]: reaches an outgoing request
            eval(await answer.aread())  # error[no-code-injection]: reaches program text
    httpx.Client(base_url=url)  # error[no-ssrf]: reaches an outgoing request
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:  # error[no-ssrf]: reaches an outgoing request
            answer.raise_for_status()
            print(answer.status)
            eval(await answer.text())  # error[no-code-injection]: reaches program text
            eval((await answer.json())["code"])  # error[no-code-injection]: reaches program text
            eval(await answer.content.read())  # error[no-code-injection]: reaches program text
            async for line in answer.content:
                eval(line)  # error[no-code-injection]: reaches program text
        await session.request("GET", url)  # error[no-ssrf]: reaches an outgoing request
        async with session.ws_connect(url) as socket:  # error[no-ssrf]: reaches an outgoing request
            eval(await socket.receive_str())  # error[no-code-injection]: reaches program text
        await session.close()
    await aiohttp.request("GET", url)  # error[no-ssrf]: reaches an outgoing request
    aiohttp.ClientSession(url)  # error[no-ssrf]: reaches an outgoing request
    try:
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))
    except aiohttp.ClientError:
        pass


def standard():
    url = request.args["url"]
    eval(urllib.request.urlopen(url).read())  # error[no-code-injection]: reaches program text  # error[no-ssrf]: reaches an outgoing request
    urllib.request.urlopen("https://example.com/?q=" + url)
    urllib.request.urlopen(urllib.request.Request(url))  # error[no-ssrf]: reaches an outgoing request
    urllib.request.urlretrieve(url, "fixed.png")  # error[no-ssrf]: reaches an outgoing request
    urllib.request.urlretrieve("https://example.com/a.png", request.args["name"])  # error[no-path-traversal]: reaches the file that is written
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    opener.addheaders = []
    print(opener.addheaders)
    opener.open(url)  # error[no-ssrf]: reaches an outgoing request
    urllib.request.install_opener(opener)
    director = urllib.request.OpenerDirector()
    director.add_handler(urllib.request.HTTPSHandler())
    director.open(url)  # error[no-ssrf]: reaches an outgoing request
    director.open("http://api.example.com/")  # error[no-insecure-transport]: The address is not encrypted
    director.open("https://api.example.com/")
    old = urllib.request.URLopener()
    old.addheader("X-Name", "fixed")
    eval(old.open(url).read())  # error[no-code-injection]: reaches program text  # error[no-ssrf]: reaches an outgoing request
    urllib.FancyURLopener().retrieve("ftp://files.example.com/a.png")  # error[no-insecure-transport]: The address is not encrypted
    old.retrieve("https://example.com/a.png", request.args["name"])  # error[no-path-traversal]: reaches the file that is written
    old.cleanup()
    open(urllib.request.url2pathname(url))  # error[no-path-traversal]: reaches the file that is opened
    answer = urllib.request.urlopen("https://example.com/")
    print(answer.status, answer.getcode())
    urllib.urlopen(url)  # error[no-ssrf]: reaches an outgoing request
    urllib.urlopen("https://example.com/?q=" + urllib.quote(url))
    print(urllib.parse.quote(url))
    connection = http.client.HTTPSConnection(url)  # error[no-ssrf]: reaches an outgoing request
    connection.request("GET", url)
    eval(connection.getresponse().read())  # error[no-code-injection]: reaches program text
    try:
        urllib3.disable_warnings()
    except (urllib.request.URLError, urllib.error.HTTPError):
        print(http.HTTPStatus.OK)


def pools():
    url = request.args["url"]
    pool = urllib3.PoolManager(retries=urllib3.Retry(3))
    answer = pool.request("GET", url)  # error[no-ssrf]: reaches an outgoing request
    eval(answer.data)  # error[no-code-injection]: reaches program text
    print(answer.status)
    eval(answer.json())  # error[no-code-injection]: reaches program text
    urllib3.request("GET", url)  # error[no-ssrf]: reaches an outgoing request
    urllib3.HTTPConnectionPool(url)  # error[no-ssrf]: reaches an outgoing request


async def others():
    url = request.args["url"]
    async with websockets.connect(url) as socket:  # error[no-ssrf]: reaches an outgoing request
        await socket.send("hello")
        eval(await socket.recv())  # error[no-code-injection]: reaches program text
        async for message in socket:
            eval(message)  # error[no-code-injection]: reaches program text
    websocket.WebSocketApp(url).run_forever()  # error[no-ssrf]: reaches an outgoing request
    eval(feedparser.parse(url)["entries"][0]["title"])  # error[no-code-injection]: reaches program text  # error[no-ssrf]: reaches an outgoing request
    article = newspaper.Article(url)  # error[no-ssrf]: reaches an outgoing request
    article.download()
    eval(article.text)  # error[no-code-injection]: reaches program text
    with yt_dlp.YoutubeDL({}) as downloader:
        downloader.download([url])  # error[no-ssrf]: reaches an outgoing request
        info = downloader.extract_info(url)  # error[no-ssrf]: reaches an outgoing request
        print(downloader.prepare_filename(info))


def tell(chat_id, question):
    """A bot without a library: its messages are requests to the platform."""
    api = f"https://api.telegram.org/bot{os.environ['TOKEN']}"
    try:
        answer = json.loads(question)
    except Exception as error:
        requests.post(f"{api}/sendMessage", json={"chat_id": chat_id, "text": f"Failed: {error}"})  # error[no-error-disclosure]: a chat message
        requests.post(f"{api}/sendMessage", data={"chat_id": chat_id, "text": str(error)})  # error[no-error-disclosure]: a chat message
        requests.get(f"{api}/sendMessage", params={"chat_id": chat_id, "text": str(error)})  # error[no-error-disclosure]: a chat message
        requests.post(f"{api}/sendMessage", json={"chat_id": ADMIN_CHAT, "text": str(error)})
        requests.post("https://logs.example.com/errors", json={"text": str(error)})
        requests.post(f"{api}/sendMessage", json={"chat_id": chat_id, "text": "Failed"})
        return None
    return answer
