from .shell import *
from .shell import run as go
