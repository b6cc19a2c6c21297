"""Programs that are started, with a shell and without."""
import asyncio
import os
import pty
import shlex
import subprocess
import sys

import pexpect
import sh
from airflow.operators.bash import BashOperator
from flask import request
from invoke import Context, run, task


async def put_together():
    args = ["ffmpeg", "-y"]
    if request.args["fast"]:
        args.extend(["-preset", "fast"])
    args.append(request.args["q"])
    await asyncio.create_subprocess_exec(*args)  # error[no-command-injection]: reaches arguments of a program
    await asyncio.create_subprocess_exec(*request.args.getlist("q"))  # error[no-command-injection]: reaches the program that is started


def shells():
    text = request.args["q"]
    os.system("ls " + text)  # error[no-command-injection]: reaches a shell command
    os.system("uptime")
    os.system("cd /srv && chown bot:bot *")  # error[no-command-injection]: Names of files that begin with
    os.popen("tar cf notes.tar *")  # error[no-command-injection]: Names of files that begin with
    subprocess.run("rsync -a * host:", shell=True)  # error[no-command-injection]: Names of files that begin with
    os.system("chown bot:bot ./*")
    os.system("chmod -- 600 *")
    os.system("chmod 600 -- *")
    os.system("tar cf notes.tar *.txt")
    os.system("ls *")
    subprocess.run(["chown", "bot:bot", "*"])
    os.popen("ls " + text).read()  # error[no-command-injection]: reaches a shell command
    subprocess.run("ls " + text, shell=True)  # error[no-command-injection]: reaches a shell command
    subprocess.run(f"ls {text}", shell=True, check=True)  # error[no-command-injection]: reaches a shell command
    subprocess.run(["ls " + text], shell=True)  # error[no-command-injection]: reaches a shell command
    subprocess.Popen(args="ls " + text, shell=True)  # error[no-command-injection]: reaches a shell command
    subprocess.check_output("uptime", shell=True)
    subprocess.run(["bash", "-c", text])  # error[no-command-injection]: reaches a shell command
    subprocess.run(["bash", "-c", "uptime"])
    subprocess.run(text)  # error[no-command-injection]: reaches the program that is started
    subprocess.run("grep -R " + text)  # error[no-command-injection]: may reach arguments of a program that is started
    subprocess.run(["python", "-c", text])  # error[no-code-injection]: reaches program text
    subprocess.run([sys.executable, "-c", text])  # error[no-code-injection]: reaches program text
    subprocess.getoutput(text)  # error[no-command-injection]: reaches a shell command
    subprocess.getoutput("uptime")


def programs():
    text = request.args["q"]
    subprocess.run(["ls", "-l", text])  # error[no-command-injection]: Request data
    subprocess.run(["ls", "-l"], check=True)
    subprocess.run([text, "-l"])  # error[no-command-injection]: reaches the program that is started
    subprocess.run(text)  # error[no-command-injection]: reaches the program that is started
    command = ["convert"]
    command.append(text)
    subprocess.call(command)  # error[no-command-injection]: reaches arguments of a program that is started
    if subprocess.Popen(["ls"]).wait() == 0:
        subprocess.run(["ls"])
    done = subprocess.run(["ls"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    os.system("echo " + done.stdout)
    os.system(subprocess.list2cmdline(["ls", text]))  # error[no-command-injection]: reaches a shell command
    os.execl(text, "ls")  # error[no-command-injection]: reaches the program that is started
    os.execl("/bin/sh", "/bin/sh", "-c", text)  # error[no-command-injection]: reaches a shell command
    os.execlp("bash", "-c", text)  # error[no-command-injection]: reaches a shell command
    os.execv("/bin/ls", ["ls", text])  # error[no-command-injection]: Request data
    os.execve("/bin/bash", ["/bin/bash", "-c", text], os.environ)  # error[no-command-injection]: reaches a shell command
    os.execvp("bash", ["-c", text])  # error[no-command-injection]: reaches a shell command
    os.execv("/bin/ls", ["ls", "-l"])
    os.spawnl(os.P_WAIT, text)  # error[no-command-injection]: reaches the program that is started
    os.spawnl(os.P_WAIT, "/bin/bash", "/bin/bash", "-c", text)  # error[no-command-injection]: reaches a shell command
    os.spawnlp(os.P_WAIT, "/bin/bash", "-c", text)  # error[no-command-injection]: reaches a shell command
    os.spawnv(os.P_WAIT, "/bin/ls", ["ls", text])  # error[no-command-injection]: Request data
    os.spawnve(os.P_WAIT, "/bin/bash", ["bash", "-c", text], os.environ)  # error[no-command-injection]: reaches a shell command
    os.spawnvp(os.P_WAIT, "/bin/bash", ["-c", text])  # error[no-command-injection]: reaches a shell command
    pty.spawn(text)  # error[no-command-injection]: reaches the program that is started
    pty.spawn(["/bin/ls", text])  # error[no-command-injection]: Request data


async def tasks():
    text = request.args["q"]
    await asyncio.create_subprocess_shell(f"ls {text}")  # error[no-command-injection]: reaches a shell command
    await asyncio.create_subprocess_shell("uptime")
    await asyncio.create_subprocess_exec("ls", text)  # error[no-command-injection]: Request data
    await asyncio.create_subprocess_exec("bash", "-c", text)  # error[no-command-injection]: reaches a shell command
    await asyncio.create_subprocess_exec("ls", "-l", stdout=asyncio.subprocess.PIPE)
    await asyncio.subprocess.create_subprocess_shell(text)  # error[no-command-injection]: reaches a shell command
    await asyncio.subprocess.create_subprocess_exec(text)  # error[no-command-injection]: reaches the program that is started
    loop = asyncio.get_running_loop()
    await loop.subprocess_shell(asyncio.SubprocessProtocol, text)  # error[no-command-injection]: reaches a shell command
    await loop.subprocess_exec(asyncio.SubprocessProtocol, "/bin/sh", "/bin/sh", "-c", text)  # error[no-command-injection]: reaches a shell command
    await loop.subprocess_exec(asyncio.SubprocessProtocol, "/bin/sh", "-c", text)  # error[no-command-injection]: reaches a shell command
    await loop.subprocess_exec(asyncio.SubprocessProtocol, "ls", text)  # error[no-command-injection]: Request data


@task
def others(c):
    text = request.args["q"]
    child = pexpect.spawn("ssh " + text)  # error[no-command-injection]: reaches the program that is started
    child.sendline(text)
    print(child.before)
    pexpect.run("ls " + text)  # error[no-command-injection]: reaches the program that is started
    sh.ls(text)  # error[no-command-injection]: reaches arguments of a program that is started
    sh.ls("-l")
    sh.bash("-c", text)  # error[no-command-injection]: reaches a shell command
    sh.bash("script.sh", text)  # error[no-command-injection]: Request data
    sh.Command(text)("-l")  # error[no-command-injection]: reaches the program that is started
    git = sh.Command("git").bake("log")
    git(text)  # error[no-command-injection]: reaches arguments of a program that is started
    try:
        sh.uptime()
    except sh.ErrorReturnCode:
        pass
    os.system("echo " + run("ls " + text).stdout)  # error[no-command-injection]: reaches a shell command
    with Context().cd("/srv"):
        Context().run("ls " + text)  # error[no-command-injection]: reaches a shell command


def workflows():
    text = request.args["q"]
    BashOperator(task_id="say", bash_command="echo " + text)  # error[no-command-injection]: reaches a shell command
    BashOperator(task_id="say", bash_command="echo $TEXT", env={"TEXT": text})


def on_other_hosts():
    text = request.args["q"]
    subprocess.run(["ssh", "build.example.com", "ls " + text])  # error[no-command-injection]: reaches a shell command
    subprocess.run(["ssh", "build.example.com", "ls " + shlex.quote(text)])
    subprocess.run(["docker", "exec", "box", "sh", "-c", "ls " + text])  # error[no-command-injection]: reaches a shell command
    subprocess.run(["docker", "exec", "box", "sh", "-c", "uptime"])
