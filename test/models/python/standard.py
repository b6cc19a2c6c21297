"""Everyday helpers of the standard library."""
import builtins
import copy
import dataclasses
import functools
import hashlib
import ipaddress
import itertools
import operator
import os
import platform
import random
import secrets
import socket
import time
import uuid
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from datetime import datetime
from decimal import Decimal
from enum import Enum

from flask import request


class Mode(Enum):
    FAST = "fast"


@functools.lru_cache
def slow(value):
    return value


@dataclasses.dataclass
class Note:
    text: str = dataclasses.field(default="")


def run(prefix, text):
    os.system(prefix + text)  # error[no-command-injection]: reaches a shell command


def helpers():
    text = request.args["q"]
    os.system(copy.deepcopy({"a": text})["a"])  # error[no-command-injection]: reaches a shell command
    functools.partial(run, "echo ")(text)
    os.system(functools.reduce(operator.add, [text, "b"]))  # error[no-command-injection]: reaches a shell command
    os.system(reduce(operator.itemgetter(0), [text]))  # error[no-command-injection]: reaches a shell command
    counted = Counter(text.split())
    grouped = defaultdict(list)
    ordered = OrderedDict()
    ordered["a"] = text
    os.system(ordered["a"])  # error[no-command-injection]: reaches a shell command
    os.system(ChainMap({"a": text})["a"])  # error[no-command-injection]: reaches a shell command
    os.system(deque([text])[0])  # error[no-command-injection]: reaches a shell command
    os.system(list(itertools.chain([text], ["b"]))[0])  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {next(itertools.count())}")
    os.system(dataclasses.asdict({"a": text})["a"])  # error[no-command-injection]: reaches a shell command
    os.system(slow(text))  # error[no-command-injection]: reaches a shell command
    os.system(random.choice([text, "b"]))  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {random.randint(1, 5)}")
    os.system("echo " + Mode(text).value + Mode(text).name)
    os.system(dataclasses.replace({"a": text})["a"])  # error[no-command-injection]: reaches a shell command


def conversions():
    text = request.args["q"]
    os.system(f"head -n {Decimal(text)}")
    os.system(f"head -n {uuid.uuid4()}")
    os.system(f"head -n {uuid.UUID(text)}")
    os.system(f"head -n {secrets.token_hex(8)}")
    os.system(f"head -n {hashlib.sha256(text.encode()).hexdigest()}")
    os.system(f"date -d {datetime.strptime(text, '%Y-%m-%d').isoformat()}")
    os.system(f"date -d {time.time()} {datetime.now().year}")
    os.system(f"ping {ipaddress.ip_address(text)}")
    address = ipaddress.ip_address(text)
    os.system(f"ping {address.compressed} {address.is_private}")
    os.system(f"echo {platform.system()} {socket.gethostname()} {socket.AF_INET}")
    try:
        uuid.UUID(text)
    except ValueError:
        return
    os.system("echo " + text)
    os.system(f"ping {ipaddress.IPv4Address(text).exploded}")
    builtins.eval(text)
