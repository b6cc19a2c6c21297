import io
import tarfile
import zipfile

import torch
from fastapi import FastAPI, UploadFile
from flask import request

api = FastAPI()


def zips():
    name = request.args["name"]
    zipfile.ZipFile(name)  # error[no-path-traversal]: reaches the archive that is opened
    if not zipfile.is_zipfile("fixed.zip"):
        raise zipfile.BadZipFile
    with zipfile.ZipFile(io.BytesIO(request.get_data())) as archive:
        archive.extractall("uploads")
        archive.extractall(name)  # error[no-path-traversal]: reaches the folder that is unpacked to
        archive.extract("a.txt", path=name)  # error[no-path-traversal]: reaches the folder that is unpacked to
        for member in archive.namelist():
            with open("uploads/" + member, "wb") as out:  # error[no-path-traversal]: reaches the file that is opened
                out.write(archive.read(member))
        archive.open("a.txt")
        archive.close()
    with zipfile.ZipFile("packed.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write("fixed.txt")
        archive.write(name)  # error[no-path-traversal]: reaches the file that is packed
        archive.writestr("a.txt", name)


def tars():
    name = request.args["name"]
    tarfile.open(name)  # error[no-path-traversal]: reaches the archive that is opened
    with tarfile.open("backup.tar") as archive:
        archive.extractall("/srv")
        archive.extract("a.txt", "/srv")
    with tarfile.open(backups()) as archive:  # error[no-path-traversal]: reaches the archive that is opened
        archive.extractall("/srv")  # error[no-path-traversal]: Archive whose names lead anywhere
        for member in archive:
            archive.extract(member, "/srv")  # error[no-path-traversal]: Archive whose names lead anywhere
        for member in archive:
            if member.name.startswith("/") or ".." in member.name:
                raise ValueError(member.name)
            archive.extract(member, "/srv")
    with tarfile.open(fileobj=io.BytesIO(request.get_data())) as archive:
        archive.extractall("uploads")  # error[no-path-traversal]: reaches an archive whose names lead anywhere
        archive.extractall("uploads", filter="data")
        archive.extract("a.txt", "uploads")  # error[no-path-traversal]: reaches an archive whose names lead anywhere
        archive.extract("a.txt", name, filter="data")  # error[no-path-traversal]: reaches the folder that is unpacked to
        for member in archive.getnames():
            open("uploads/" + member)  # error[no-path-traversal]: reaches the file that is opened
        archive.extractall("uploads", filter="fully_trusted")  # error[no-path-traversal]: reaches an archive whose names lead anywhere
        archive.extractfile("a.txt")
    tarfile.TarFile.open("backup.tar").extractall("uploads", filter="tar")
    tarfile.TarFile.gzopen(name)  # error[no-path-traversal]: reaches the archive that is opened
    archive = tarfile.TarFile("packed.tar", "w")
    archive.add(name)  # error[no-path-traversal]: reaches the file that is packed
    archive.add("fixed.txt")
    archive.close()
    print(tarfile.is_tarfile("packed.tar"))


@api.post("/uploads")
async def uploads(file: UploadFile):
    with zipfile.ZipFile(file.file) as archive:
        archive.extractall("uploads")
        for member in archive.infolist():
            with open("uploads/" + member.filename, "wb") as out:  # error[no-path-traversal]: reaches the file that is opened
                out.write(archive.read(member))
    torch.load(io.BytesIO(await file.read()), weights_only=True)
    torch.load(file.filename, weights_only=True)  # error[no-path-traversal]: reaches the file that is read
