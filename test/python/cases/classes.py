import os.path
import xml.etree.ElementTree
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Note:
    text: str
    tags: list[str] = field(default_factory=list)
    count: ClassVar[int] = 0

    def upper(self):
        return self.text.upper()


class Request(BaseModel):
    prompt: str | None = None


class Plain:
    registry = {}
    register("x")
    if DEBUG:
        def debug(self): ...
    for name in NAMES:
        registry[name] = lambda self: name

    class Meta:
        table = "t"


print(os.path.join("a", xml.etree.ElementTree.parse(Note("a").text)), os.sep, lower(Plain))

import importlib

plugin = importlib.import_module("plugins.a").run(__import__("b"), importlib.import_module(name))
twice = lambda x: x * 2
