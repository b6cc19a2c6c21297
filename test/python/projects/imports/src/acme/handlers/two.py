import importlib
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from ..shell import Base
mod = importlib.import_module("acme.shell")
rel = importlib.import_module("..shell", package=__package__)
def handle(text):
    mod.run(text)
    rel.run(text)
def typed(base: "Base", text):
    base.execute(text)  # error[no-command-injection]: unknown origin
