import glob
import io
import linecache
from pathlib import Path

import cv2
import docx
import fitz
import numpy as np
import openpyxl
import pypdf
from flask import request
from PIL import Image


def pictures():
    name = request.args["name"]
    Image.open("pictures/" + name)  # error[no-path-traversal]: reaches the file that is opened
    Image.open(Path("pictures") / name)  # error[no-path-traversal]: reaches the file that is opened
    upload = request.files["picture"]
    Image.open(upload)
    Image.open(io.BytesIO(request.get_data()))
    picture = Image.open("fixed.png").convert("RGB")
    picture.thumbnail((picture.width, 20))
    picture.save("thumbnails/" + name)  # error[no-path-traversal]: reaches the file that is written
    picture.save(Path("thumbnails") / name)  # error[no-path-traversal]: reaches the file that is written
    picture.save(io.BytesIO(), format="PNG")
    Image.new("RGB", (1, 1)).resize((2, 2)).save("fixed.png")
    cv2.imread("pictures/" + name)  # error[no-path-traversal]: reaches the file that is opened
    cv2.imwrite("pictures/" + name, cv2.imread("fixed.png"))  # error[no-path-traversal]: reaches the file that is written


def documents():
    name = request.args["name"]
    openpyxl.load_workbook("books/" + name)  # error[no-path-traversal]: reaches the file that is opened
    openpyxl.load_workbook(request.files["book"])
    openpyxl.Workbook().save("books/" + name)  # error[no-path-traversal]: reaches the file that is written
    docx.Document("texts/" + name).save("texts/" + name)  # error[no-path-traversal]: reaches the file that is opened  # error[no-path-traversal]: reaches the file that is written
    pypdf.PdfReader("texts/" + name)  # error[no-path-traversal]: reaches the file that is opened
    fitz.open("texts/" + name).save("texts/" + name)  # error[no-path-traversal]: reaches the file that is opened  # error[no-path-traversal]: reaches the file that is written
    np.savetxt("numbers/" + name, [])  # error[no-path-traversal]: reaches the file that is written
    np.loadtxt("numbers/" + name)  # error[no-path-traversal]: reaches the file that is read
    linecache.getline("texts/" + name, 1)  # error[no-path-traversal]: reaches the file that is read
    glob.glob("texts/" + name)  # error[no-path-traversal]: reaches the files that are listed
    list(Path("texts").glob(name))  # error[no-path-traversal]: reaches the files that are listed
    for path in Path("texts").glob("*.txt"):
        path.read_text()
