import pickle
import shutil
import tarfile

import joblib
import jsonpickle
import numpy as np
import pandas as pd
import shelve
from flask import request


def uploads():
    upload = request.files["model"]
    pickle.load(upload)  # error[no-unsafe-deserialization]: Deserializer that runs code in the data in 
    pickle.Unpickler(upload.stream).load()  # error[no-unsafe-deserialization]: Deserializer that runs code in the data in 
    jsonpickle.decode(upload)  # error[no-unsafe-deserialization]: Deserializer that runs code in the data in 
    joblib.load(upload)  # error[no-unsafe-deserialization]: Deserializer that runs code in the data in 
    shelve.open(upload)  # error[no-unsafe-deserialization]: Deserializer that runs code in the data in 
    np.load(upload, allow_pickle=True)  # error[no-unsafe-deserialization]: Deserializer that runs code in the data in 
    np.load(upload)
    pd.read_pickle(upload)  # error[no-unsafe-deserialization]: Deserializer that runs code in the data in 


def archives():
    with tarfile.open(fileobj=request.files["archive"]) as archive:
        archive.extractall("uploads")  # error[no-path-traversal]: Archive whose names lead anywhere in 
        archive.extract("a.txt", "uploads")  # error[no-path-traversal]: Archive whose names lead anywhere in 
        archive.extractall("uploads", filter="data")
        archive.extractall("uploads", filter="fully_trusted")  # error[no-path-traversal]: Archive whose names lead anywhere in 
        archive.extract("a.txt", "uploads", filter="fully_trusted")  # error[no-path-traversal]: Archive whose names lead anywhere in 
        archive.extract("a.txt", request.args["folder"], filter="tar")  # error[no-path-traversal]: reaches the folder that is unpacked to
        archive.extract("a.txt", request.args["folder"])  # error[no-path-traversal]: Archive whose names lead anywhere in 
        archive.extractall(request.args["folder"], filter="data")  # error[no-path-traversal]: reaches the folder that is unpacked to
        archive.extractall(request.args["folder"])  # error[no-path-traversal]: Archive whose names lead anywhere in 
    shutil.unpack_archive("upload.tar", "uploads")  # error[no-path-traversal]: Archive whose names lead anywhere in 
    shutil.unpack_archive("upload.zip", "uploads")
    shutil.unpack_archive("upload", "uploads", "zip")
    shutil.unpack_archive("upload.tar", "uploads", filter="data")
