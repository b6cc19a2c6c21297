"""Applications after ASGI's specification, and queries read with defaults."""

import os
from urllib.parse import parse_qs


async def application(scope, receive, send):
    event = await receive()
    os.system(event["body"].decode())  # error[no-command-injection]: reaches a shell command
    query = parse_qs(scope["query_string"].decode())
    os.system("ls " + query.get("name", [""])[0])  # error[no-command-injection]: reaches a shell command
    headers = dict(scope["headers"])
    os.system("ls " + headers[b"x-name"].decode())  # error[no-command-injection]: reaches a shell command
    os.system("ls " + scope["type"] + event["type"])
    os.system("ls " + {"name": ["here"]}.get("name", [""])[0])
    await send({"type": "http.response.start", "status": 200, "headers": []})
