# Servers that everybody in the network reaches, and others.
import os

import websockets
from fastmcp import FastMCP

mcp = FastMCP("notes")
listening = FastMCP("notes", host="0.0.0.0")  # error[require-origin-check]: every machine in the network
local = FastMCP("notes", host="127.0.0.1")


async def talk(socket):
    async for line in socket:
        os.system(line)  # error[no-command-injection]
    os.system(await socket.recv())  # error[no-command-injection]
    await socket.send("done")


async def main():
    async with websockets.serve(talk, "0.0.0.0", 8765):  # error[require-origin-check]: every machine in the network
        pass
    async with websockets.serve(talk, "localhost", 8765):
        pass


if os.environ.get("HTTP"):
    mcp.run(transport="http", host="0.0.0.0")  # error[require-origin-check]: every machine in the network
else:
    mcp.run()
