from .. import shell
from ..shell import Base
from . import two
import os
class One(Base):
    def hook(self, text):
        os.system(text)
def handle(text):
    shell.run(text)
    One().start(text)
    One().execute(text)
    two.handle(text)
