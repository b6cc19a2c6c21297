import asyncio
import os
import pickle
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from urllib.request import urlopen

from telegram import Update

ROOT = Path(__file__).parent / "data"


async def processes(update: Update, context):
    text = update.message.text
    subprocess.run(["ls", "-l", text])  # error[no-command-injection]: arguments
    subprocess.run(["ls", "-l"], check=True)
    subprocess.run([text, "-l"])  # error[no-command-injection]: program
    subprocess.run(["sh", "-c", text])  # error[no-command-injection]: shell command
    subprocess.check_output("ls " + text, shell=True)  # error[no-command-injection]: shell command
    subprocess.Popen(args="ls " + text, shell=True)  # error[no-command-injection]: shell command
    subprocess.getoutput(text)  # error[no-command-injection]: shell command
    os.popen(text).read()  # error[no-command-injection]: shell command
    await asyncio.create_subprocess_shell(text)  # error[no-command-injection]: shell command
    await asyncio.create_subprocess_exec("ls", text)  # error[no-command-injection]: arguments
    await asyncio.to_thread(os_call, text)


def os_call(command):
    os.system(command)  # error[no-command-injection]: shell command


def files(update: Update, context):
    name = update.message.document.file_name
    open(name)  # error[no-path-traversal]: file that is opened
    open(os.path.join("/tmp", name), "wb")  # error[no-path-traversal]: file that is opened
    open(os.path.join("/tmp", os.path.basename(name)), "wb")
    with open("/tmp/log.txt") as log:
        log.write(name)
    os.remove("uploads/" + name)  # error[no-path-traversal]: deleted
    shutil.rmtree(name)  # error[no-path-traversal]: deleted
    (ROOT / name).read_text()  # error[no-path-traversal]: read
    Path(name).unlink()  # error[no-path-traversal]: deleted
    (ROOT / "fixed.txt").write_text(name)
    Path("logs").mkdir(exist_ok=True)
    zipfile.ZipFile(name)  # error[no-path-traversal]: archive
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"x")
    path = os.path.realpath(os.path.join("/srv/files", name))
    if path.startswith("/srv/files/"):
        open(path)
    urlopen(update.message.text)  # error[no-ssrf]: address
    urlopen("https://api.example.com/?q=" + update.message.text)
    pickle.loads(update.message.text)  # error[no-unsafe-deserialization]: serialized
