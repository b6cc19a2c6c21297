import asyncssh
import docker
import fabric
import netmiko
import paramiko
import scrapli
from fabric import Connection
from flask import request
from pssh.clients import ParallelSSHClient
from ssh2.session import Session


async def remote():
    text = request.args["q"]
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect("example.com", pkey=paramiko.RSAKey)
    client.exec_command("id " + text)  # error[no-command-injection]: reaches a shell command on another machine
    client.exec_command("uptime")
    paramiko.client.SSHClient().exec_command(command=text)  # error[no-command-injection]: reaches a shell command on another machine
    channel = client.invoke_shell()
    channel.send(text)  # error[no-command-injection]: reaches a shell command on another machine
    print(channel.recv(100))
    client.get_transport().open_session().exec_command(text)  # error[no-command-injection]: reaches a shell command on another machine
    paramiko.Transport(("example.com", 22)).close()
    sftp = client.open_sftp()
    sftp.get("/etc/motd", text)  # error[no-path-traversal]: reaches the file that is written
    sftp.put(text, "/tmp/x")  # error[no-path-traversal]: reaches the file that is read
    print(sftp.listdir())
    connection = Connection("example.com")
    connection.run("ls " + text)  # error[no-command-injection]: reaches a shell command on another machine
    connection.put("fixed.txt")
    fabric.api.local("ls " + text)  # error[no-command-injection]: reaches a shell command on another machine
    with fabric.api.cd("/srv"):
        fabric.api.run("uptime")
    async with asyncssh.connect("example.com") as session:
        await session.run("ls " + text)  # error[no-command-injection]: reaches a shell command on another machine
    device = netmiko.ConnectHandler(host="example.com")
    device.send_command("show " + text)  # error[no-command-injection]: reaches a shell command on another machine
    device.disconnect()
    containers = docker.from_env().containers
    containers.run("alpine", "echo " + text)  # error[no-command-injection]: reaches a command in a container
    containers.run("alpine", ["echo", text])
    containers.get("web").exec_run("ls " + text)  # error[no-command-injection]: reaches a command in a container
    containers.get("web").stop()
    docker.DockerClient().images.pull("alpine")
    fabric.ThreadingGroup("a.example.com", "b.example.com").run("ls " + text)  # error[no-command-injection]: reaches a shell command on another machine
    paramiko.ProxyCommand("nc " + text)  # error[no-command-injection]: reaches the command line that is run
    router = scrapli.Scrapli(host="example.com")
    router.open()
    router.send_command("show " + text)  # error[no-command-injection]: reaches a shell command on another machine
    router.send_config("interface " + text)  # error[no-command-injection]: reaches a shell command on another machine
    router.send_commands(["show version", "show " + text])  # error[no-command-injection]: reaches a shell command on another machine
    fleet = ParallelSSHClient(["a.example.com"])
    fleet.run_command("ls " + text)  # error[no-command-injection]: reaches a shell command on another machine
    fleet.join()
    session = Session()
    session.handshake(1)
    remote = session.open_session()
    remote.execute("ls " + text)  # error[no-command-injection]: reaches a shell command on another machine
    print(remote.read())
