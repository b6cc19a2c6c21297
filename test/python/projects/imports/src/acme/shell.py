import os
__all__ = ["run", "Base"]
def run(text):
    os.system(text)  # error[no-command-injection]: Request data
class Base:
    def execute(self, text):
        os.system(text)
    def hook(self, text):
        raise NotImplementedError
    def start(self, text):
        self.hook(text)
