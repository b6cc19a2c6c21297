import os
def run(text):
    os.system(text)
