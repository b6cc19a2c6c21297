"""What tasks, threads and pools run is run with the values they are handed."""
import asyncio
import concurrent.futures
import contextlib
import os
import queue
import threading
from concurrent import futures
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool

import anyio
from asgiref.sync import sync_to_async
from flask import request

lock = asyncio.Lock()
guard = threading.Lock()
waiting = queue.Queue()
later = asyncio.Queue()


def run(command):
    os.system(command)  # error[no-command-injection]: reaches a shell command


def run_second(command):
    os.system(command)  # error[no-command-injection]: reaches a shell command


def run_third(command):
    os.system(command)  # error[no-command-injection]: reaches a shell command


def run_fourth(command):
    os.system(command)  # error[no-command-injection]: reaches a shell command


def run_fifth(command):
    os.system(command)  # error[no-command-injection]: reaches a shell command


async def run_sixth(command):
    os.system(command)


async def tasks():
    text = request.args["q"]
    await asyncio.to_thread(run, text)
    await asyncio.get_event_loop().run_in_executor(None, run_second, text)
    await asyncio.wait_for(asyncio.create_task(run_sixth(text)), 5)  # error[no-command-injection]: reaches a shell command
    for task in asyncio.as_completed([anything(text)]):
        os.system(await task)  # error[no-command-injection]: reaches a shell command
    for result in await asyncio.gather(anything(text), anything("fixed")):
        os.system(result)  # error[no-command-injection]: reaches a shell command
    loop = asyncio.new_event_loop()
    loop.run_until_complete(anything(text))
    loop.close()
    await asyncio.sleep(int(text))
    async with lock, asyncio.timeout(5):
        pass
    os.system(await sync_to_async(shouted)(text))
    await later.put(text)
    os.system(await later.get())
    later.task_done()


def shouted(text):
    return text.upper()


async def anything(text):
    return text


def threads():
    text = request.args["q"]
    thread = threading.Thread(target=run_third, args=(text,))
    thread.start()
    threading.Timer(5, run_fourth, [text]).start()
    with ThreadPoolExecutor() as pool:
        pool.submit(run_fifth, text)
        for line in pool.map(str.strip, [text]):
            print("line")
    pool.shutdown()
    for done in futures.as_completed([]):
        print("done")
    Pool(2).apply_async(run, (text,))
    waiting.put(text)
    os.system(waiting.get())  # error[no-command-injection]: reaches a shell command
    with contextlib.suppress(OSError), guard:
        os.system("uptime")
    with contextlib.ExitStack():
        pass
    with contextlib.closing(open("fixed")) as file:
        file.read()
    concurrent.futures.as_completed([])


@contextlib.contextmanager
def opened():
    yield 1


class Job:
    def __init__(self, command):
        self.command = command


jobs = queue.Queue()


def worker():
    while True:
        job = jobs.get()
        os.system(job.command)  # error[no-command-injection]: reaches a shell command


threading.Thread(target=worker, daemon=True).start()


def ask():
    jobs.put(Job(request.args["q"]))
