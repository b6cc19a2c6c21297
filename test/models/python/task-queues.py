import atexit
import asyncio
import os
import zipfile

import dramatiq
import gevent
import schedule
from anyio.to_thread import run_sync
from apscheduler.schedulers.background import BackgroundScheduler
from celery import Celery, shared_task
from django_q.tasks import async_task
from fastapi import BackgroundTasks, FastAPI
from flask import Flask, request
from huey import RedisHuey
from rq import Queue, enqueue, get_queue
from starlette.background import BackgroundTask
from starlette.background import BackgroundTasks as Tasks
from starlette.concurrency import run_in_threadpool
from taskiq import InMemoryBroker

app = Flask(__name__)
api = FastAPI()
celery = Celery("bot")
jobs = Queue()
scheduler = BackgroundScheduler()
broker = InMemoryBroker()
huey = RedisHuey()


@celery.task
def by_delay(name):
    os.system(name)  # error[no-command-injection]: Request data


@celery.task(name="by-list")
def by_list(name):
    os.system(name)  # error[no-command-injection]: Request data


@shared_task(bind=True)
def of_itself(self, name):
    os.system(name)  # error[no-command-injection]: Request data


@shared_task(bind=True)
def of_itself_by_list(self, name):
    os.system(name)  # error[no-command-injection]: Request data


@shared_task
def of_a_chain(name, size):
    os.system(name)  # error[no-command-injection]: Request data
    os.system(size)


@dramatiq.actor
def actor(name):
    os.system(name)  # error[no-command-injection]: Request data


@dramatiq.actor(max_retries=3)
def patient(name):
    os.system(name)  # error[no-command-injection]: Request data


@broker.task
async def kicked(name):
    os.system(name)  # error[no-command-injection]: Request data


@broker.task(retry=True)
async def kicked_again(name):
    os.system(name)  # error[no-command-injection]: Request data


@huey.task()
def scheduled(name):
    os.system(name)  # error[no-command-injection]: Request data


def first(name):
    os.system(name)  # error[no-command-injection]: Request data


def second(name, size=0):
    os.system(name)
    os.system(size)  # error[no-command-injection]: Request data


@app.post("/queue")
def queue():
    name = request.form["name"]
    by_delay.delay(name)
    by_list.apply_async(args=[name])
    of_itself.delay(name)
    of_itself_by_list.apply_async(args=[name], countdown=5)
    of_a_chain.s("ls", size="1")
    of_a_chain.delay(name, size="2")
    actor.send(name)
    patient.send_with_options(args=(name,), delay=1000)
    kicked.kiq(name)
    kicked_again.kiq(name)
    scheduled.schedule(args=(name,), delay=60)
    jobs.enqueue(first, name)
    get_queue("low").enqueue(second, "ls", size=name)
    return "ok"


def third(name):
    os.system(name)  # error[no-command-injection]: Request data


def fourth(name):
    os.system(name)  # error[no-command-injection]: Request data


def fifth(name):
    os.system(name)  # error[no-command-injection]: Request data


def sixth(name):
    os.system(name)  # error[no-command-injection]: Request data


def seventh(name):
    os.system(name)  # error[no-command-injection]: Request data


def eighth(name):
    os.system(name)  # error[no-command-injection]: Request data


@app.post("/later")
def later():
    name = request.form["name"]
    jobs.enqueue_in(60, third, name)
    jobs.enqueue_call(func=fourth, args=(name,))
    enqueue(fifth, name)
    async_task(sixth, name)
    scheduler.add_job(seventh, "interval", args=[name], seconds=3)
    scheduler.start()
    schedule.every(10).minutes.at("10:30").do(eighth, name)
    return "ok"


def ninth(name):
    os.system(name)  # error[no-command-injection]: Request data


def tenth(name):
    os.system(name)  # error[no-command-injection]: Request data


def eleventh(name):
    os.system(name)  # error[no-command-injection]: Request data


def twelfth(name):
    os.system(name)  # error[no-command-injection]: Request data


def thirteenth(name):
    os.system(name)  # error[no-command-injection]: Request data


def fourteenth(name):
    os.system(name)  # error[no-command-injection]: Request data


def fifteenth(name):
    os.system(name)  # error[no-command-injection]: Request data


def sixteenth(name):
    os.system(name)  # error[no-command-injection]: Request data


def seventeenth(name):
    os.system(name)  # error[no-command-injection]: Request data


def eighteenth(name):
    os.system(name)  # error[no-command-injection]: Request data


@api.post("/background")
async def background(name: str, tasks: BackgroundTasks):
    tasks.add_task(ninth, name)
    loop = asyncio.get_running_loop()
    loop.call_soon(tenth, name)
    loop.call_later(5, eleventh, name)
    others = Tasks()
    others.add_task(eighteenth, name)
    await run_in_threadpool(twelfth, name)
    await run_sync(thirteenth, name)
    BackgroundTask(fourteenth, name)
    gevent.spawn(fifteenth, name)
    gevent.spawn_later(3, sixteenth, name)
    atexit.register(seventeenth, name)
    return {}


@app.post("/unpack")
def unpack():
    archive = zipfile.ZipFile(request.files["archive"])
    for name in archive.namelist():
        with open("out/" + name, "wb") as out:  # error[no-path-traversal]: Request data
            out.write(archive.read(name))
    return "ok"
