import asyncio
from distutils.spawn import spawn

import anyio
import delegator
from ansible.module_utils.basic import AnsibleModule
from flask import Flask, request
from plumbum import local
from twisted.internet.utils import getProcessOutput

app = Flask(__name__)


@app.route("/")
async def run():
    text = request.args["q"]
    loop = asyncio.get_event_loop()
    await asyncio.create_subprocess_exec("bash", ["bash", "-c", text])  # error[no-command-injection]: Request data 
    await asyncio.create_subprocess_exec("ls", ["ls", text])  # error[no-command-injection]: Request data 
    await asyncio.create_subprocess_exec("ls", "-l")
    await loop.subprocess_exec(lambda: None, ["bash", "-c", text])  # error[no-command-injection]: Request data 
    await loop.subprocess_exec(lambda: None, ["ls", text])  # error[no-command-injection]: Request data 
    local[text]("-l")
    delegator.run(text)  # error[no-command-injection]: Request data 
    delegator.run("ls")
    module = AnsibleModule(argument_spec={})
    module.run_command(text, use_unsafe_shell=True)  # error[no-command-injection]: Request data 
    module.run_command(["ls", text])  # error[no-command-injection]: Request data 
    module.run_command(text)  # error[no-command-injection]: Request data 
    module.run_command("ls -l")
    getProcessOutput(text)  # error[no-command-injection]: Request data 
    getProcessOutput("/bin/ls", ["-l"])
    await anyio.run_process(["ls", text])  # error[no-command-injection]: Request data 
    await anyio.run_process(text)  # error[no-command-injection]: Request data 
    await anyio.run_process("ls")
    spawn(["ls", text])  # error[no-command-injection]: Request data 
    return "done"
