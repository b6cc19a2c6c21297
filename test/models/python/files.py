"""Names of files from a request: what leads out of a folder, and what keeps inside."""
import argparse
import glob
import os
import pathlib
import shutil
import sys
import tempfile
from pathlib import Path

import aiofile
import aiofiles
import anyio
import dotenv
from flask import request

dotenv.load_dotenv()
HERE = Path(__file__).parent / "data"
ROOT = Path("/srv/files")
TOKEN = os.getenv("TOKEN") or dotenv.dotenv_values()["TOKEN"]
print(os.environ["HOME"], os.getcwd(), os.sep, os.linesep, os.name, os.path.sep)

parser = argparse.ArgumentParser()
parser.add_argument("--file")
parser.add_argument_group("more").add_argument("--more")
open(parser.parse_args().file)
open(sys.argv[1])
print(sys.stdin.read(), sys.executable, sys.version)
for line in sys.stdin:
    open(line)


def opened():
    name = request.args["name"]
    open(name)  # error[no-path-traversal]: reaches the file that is opened
    open(file=name)  # error[no-path-traversal]: reaches the file that is opened
    open("fixed.txt")
    open(os.path.join("/srv", name), "wb")  # error[no-path-traversal]: reaches the file that is opened
    open(os.path.join("/srv", os.path.basename(name)), "wb")
    open(os.path.join("/srv", os.path.split(name)[1]))
    open(f"/srv/{TOKEN}{os.path.splitext(name)[1]}")
    open(f"/srv/{TOKEN}{Path(name).suffix}")
    open(os.path.splitext(name)[0] + ".txt")  # error[no-path-traversal]: reaches the file that is opened
    open(os.path.dirname(name))  # error[no-path-traversal]: reaches the file that is opened
    os.remove("/srv/" + name)  # error[no-path-traversal]: reaches the file that is deleted
    os.makedirs(name)  # error[no-path-traversal]: reaches the folder that is made
    os.listdir(path=name)  # error[no-path-traversal]: reaches the folder that is listed
    os.rename("fixed", name)  # error[no-path-traversal]: reaches the file that is moved
    os.chmod(name, 0o600)  # error[no-path-traversal]: reaches the file that is used
    os.open(os.fspath(name), os.O_RDONLY)  # error[no-path-traversal]: reaches the file that is opened
    os.open("fixed", os.O_RDONLY, 0o666)  # error[no-permissive-file-mode]: Every user of the machine may change the file
    os.chown(name, 0, 0)  # error[no-path-traversal]: reaches the file that is used
    if os.path.exists(name):  # error[no-path-traversal]: may reach an existence check
        print(os.stat(name))  # error[no-path-traversal]: may reach an existence check
    shutil.copy("fixed", "/tmp/notes")  # error[no-insecure-temporary-file]: A fixed name in a folder that everybody writes to
    shutil.copy("/tmp/notes", "fixed")
    shutil.copy("fixed", name)  # error[no-path-traversal]: reaches the file that is copied
    shutil.rmtree(name)  # error[no-path-traversal]: reaches the folder that is deleted
    shutil.unpack_archive("fixed.zip", name)  # error[no-path-traversal]: reaches the archive that is unpacked
    shutil.make_archive(name, "zip")  # error[no-path-traversal]: reaches the archive that is written
    shutil.copyfileobj(open("a"), open("b", "w"))
    print(shutil.which("ls"), glob.glob(glob.escape(name)))  # error[no-path-traversal]: reaches the files that are listed
    open(f"/srv/{int(name)}.txt")


def inside():
    name = request.args["name"]
    path = os.path.realpath(os.path.join("/srv/files", name))
    if not path.startswith("/srv/files/"):
        return
    open(path)


def not_inside():
    path = os.path.join("/srv/files", request.args["name"])
    if path.startswith("/srv/files/"):
        open(path)  # error[no-path-traversal]: reaches the file that is opened


def inside_path():
    path = (ROOT / request.args["name"]).resolve()
    if path.is_relative_to(ROOT):
        path.read_text()
    path.write_text("x")  # error[no-path-traversal]: reaches the file that is written
    path.write_bytes(b"x")  # error[no-path-traversal]: reaches the file that is written


def inside_relative_path():
    folder = pathlib.Path("files").resolve()
    path = (folder / request.args["name"]).resolve()
    if not path.is_relative_to(folder):
        raise PermissionError
    path.read_text()


def beside_relative_path():
    path = pathlib.Path("files") / request.args["name"]
    if path.is_relative_to(pathlib.Path("files")):
        path.read_text()  # error[no-path-traversal]: reaches the file that is read


def inside_by_parents():
    folder = pathlib.Path("files").resolve()
    path = (folder / request.args["name"]).resolve()
    if folder not in path.parents and path != folder:
        raise PermissionError
    path.read_text()


def beside_parents():
    path = pathlib.Path("files") / request.args["name"]
    if pathlib.Path("files") in path.parents:
        path.read_text()  # error[no-path-traversal]: reaches the file that is read


def inside_by_exception():
    path = (ROOT / request.args["name"]).resolve()
    path.relative_to(ROOT)
    path.read_text()


async def paths():
    name = request.args["name"]
    Path(name).read_text()  # error[no-path-traversal]: reaches the file that is read
    (HERE / name).read_bytes()  # error[no-path-traversal]: reaches the file that is read
    (HERE / "fixed.txt").write_text(name)
    (HERE / "fixed.json").write_text(request.get_json())  # error[require-input-validation]: reaches a file write
    (HERE / Path(name).name).read_text()
    HERE.joinpath(name).unlink()  # error[no-path-traversal]: reaches the file that is deleted
    HERE.joinpath(name).parent.mkdir()  # error[no-path-traversal]: reaches the file that is written
    for parent in Path(name).parents:
        parent.mkdir()  # error[no-path-traversal]: reaches the file that is written
    pathlib.Path(Path(name).parts[0]).rmdir()  # error[no-path-traversal]: reaches the file that is deleted
    pathlib.Path.cwd().joinpath(name).open()  # error[no-path-traversal]: reaches the file that is opened
    Path(name).absolute().touch()  # error[no-path-traversal]: reaches the file that is written
    Path(name).rename("fixed")  # error[no-path-traversal]: reaches the file that is moved
    Path("fixed").rename(name)  # error[no-path-traversal]: reaches the file that is moved
    Path("logs").mkdir(exist_ok=True)
    local = Path("fixed") if name.startswith("file:") else name
    local = local.replace("file:", name)
    HERE.with_name(name).touch()  # error[no-path-traversal]: reaches the file that is written
    open(os.path.commonpath([name, "/srv"]))  # error[no-path-traversal]: reaches the file that is opened
    open(Path(name).as_posix())  # error[no-path-traversal]: reaches the file that is opened
    for file in HERE.iterdir():
        file.read_text()
    if Path(name).exists():  # error[no-path-traversal]: may reach an existence check
        print("there")
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"x")
    file = tempfile.SpooledTemporaryFile()
    file.writelines([name])
    print(tempfile.mkdtemp(), file.name)
    async with aiofiles.open(name) as opened_file:  # error[no-path-traversal]: reaches the file that is opened
        await opened_file.read()
    async with aiofile.async_open(name) as opened_file:  # error[no-path-traversal]: reaches the file that is opened
        await opened_file.read()
    await aiofiles.os.remove(name)  # error[no-path-traversal]: reaches the file that is deleted
    print(aiofiles.tempfile.gettempdir())
    open(aiofiles.tempfile.gettempdir() + "/notes", "w")  # error[no-insecure-temporary-file]: A fixed name in a folder that everybody writes to
    await anyio.open_file(name)  # error[no-path-traversal]: reaches the file that is opened
    await anyio.Path(name).read_text()  # error[no-path-traversal]: reaches the file that is read
    with open("fixed.txt") as lines:
        for line in lines:
            os.system(line)
        lines.seek(0)
    with open("fixed.txt", "w") as out:
        out.write(name)
        out.write(request.get_json())
    if not name:
        sys.exit(1)
