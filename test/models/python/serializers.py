import pickle
import shelve
import sys

import jsonpickle
import joblib
import msgpack
import numpy as np
import ruamel
import torch
import yaml
from flask import request
from ruamel.yaml import YAML
from settings import SETTINGS
from yaml import UnsafeLoader


class Checked(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError("no")


def pickles():
    data = request.get_data()
    pickle.loads(data)  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    pickle.load(open("fixed.pkl", "rb"))  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
    with open(request.args["name"], "rb") as file:  # error[no-path-traversal]: reaches the file that is opened
        pickle.load(file)  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    pickle.Unpickler(data).load()  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    Checked(data).load()
    pickle.dumps({"a": 1})
    with open("sessions.bin", "wb") as file:
        pickle.dump({"password": request.form["password"]}, file)  # error[no-cleartext-storage]: reaches a file write
    jsonpickle.decode(request.args["q"])  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    jsonpickle.encode({"a": 1})
    joblib.load(request.args["name"])  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    joblib.load("fixed.joblib")
    joblib.dump({}, "fixed.joblib")
    joblib.Parallel(n_jobs=2)
    shelve.open(request.args["name"])  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    shelve.open("fixed")


def texts():
    text = request.args["q"]
    yaml.load(text)  # error[no-unsafe-deserialization]: reaches the YAML loader that runs code in the data
    yaml.load(text, Loader=yaml.Loader)  # error[no-unsafe-deserialization]: reaches the YAML loader that runs code in the data
    yaml.load(f"a: {text}", Loader=yaml.Loader)  # error[no-unsafe-deserialization]: reaches the YAML loader that runs code in the data
    around = "head" + text + "tail"
    yaml.load(around[4:-4], Loader=yaml.Loader)  # error[no-unsafe-deserialization]: reaches the YAML loader that runs code in the data
    pickle.loads(around[4:-4])  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    yaml.load(text, UnsafeLoader)  # error[no-unsafe-deserialization]: reaches the YAML loader that runs code in the data
    yaml.load(text, Loader=yaml.SafeLoader)
    yaml.load(text, Loader=yaml.FullLoader)
    yaml.safe_load(text)
    yaml.unsafe_load(open("fixed.yml"))  # error[no-unsafe-deserialization]: YAML loader that runs code in the data in
    with open("fixed.yml") as file:
        yaml.safe_load(file)
        yaml.load(file, Loader=yaml.Loader)  # error[no-unsafe-deserialization]: YAML loader that runs code in the data in
    yaml.unsafe_load("a: 1")
    yaml.load("a: 1", Loader=yaml.Loader)
    ruamel.yaml.YAML(typ="unsafe").load("a: 1")
    yaml.unsafe_load(SETTINGS)  # error[no-unsafe-deserialization]: YAML loader that runs code in the data in
    yaml.safe_load(SETTINGS)
    try:
        yaml.dump({"a": text})
        yaml.safe_dump({"password": request.form["password"]}, file)  # error[no-cleartext-storage]: reaches a file write
    except yaml.YAMLError:
        pass
    YAML(typ="safe").load(text)
    ruamel.yaml.YAML(typ="unsafe").load(text)  # error[no-unsafe-deserialization]: reaches the YAML loader that runs code in the data
    ruamel.yaml.YAML(typ="unsafe").dump({}, None)
    YAML().dump({}, None)
    eval(msgpack.unpackb(request.get_data())["code"])  # error[no-code-injection]: reaches program text
    msgpack.packb({"a": 1})
    msgpack.dump({"password": request.form["password"]}, sys.stdout)  # error[no-cleartext-storage]: reaches a file write
    msgpack.Packer()


def numbers():
    name = request.args["name"]
    torch.load(name)  # error[no-path-traversal]: reaches the file that is read
    torch.load(name, weights_only=False)  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    torch.load("fixed.pt")  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
    torch.load("fixed.pt", weights_only=False)
    torch.save({}, "fixed.pt")
    torch.hub.load("acme/voices", "small")  # error[no-remote-code]: Code of a repository's main branch is fetched and run
    torch.hub.load("acme/voices:v4.0", "small")
    torch.hub.load("voices/small", "small", source="local")
    np.load("fixed.npy")
    np.load(name, allow_pickle=True)  # error[no-unsafe-deserialization]: reaches the deserializer that runs code in the data
    np.load(name)  # error[no-path-traversal]: reaches the file that is read
    print(np.zeros(3), np.array([1]), np.nan)
