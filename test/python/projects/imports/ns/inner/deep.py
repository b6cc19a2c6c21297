import os
def run(text):
    os.system(text)  # error[no-command-injection]: Request data
