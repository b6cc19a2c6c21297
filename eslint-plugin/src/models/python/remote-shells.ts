/** Shells and files on other machines and in containers: paramiko, fabric, asyncssh, netmiko, docker. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { pathUse } from "./words.js";

const remote = (arg: string): Sink => ({ arg, kind: "command", detail: { use: "shell command on another machine" } });
const runs = (arg: string): Member => ({ call: { sinks: [remote(arg)], returns: { safe: true } } });

/** Whoever names the image names the program. */
const image = (arg: string): Sink => ({
  arg,
  kind: "command",
  detail: { use: "image that a container is made of", instead: "a fixed list of images" },
});

const containerCommand = (arg: string): Sink => ({
  arg,
  kind: "command",
  detail: { use: "command in a container", instead: "a list of arguments" },
});
const inContainer = (arg: string): Member => ({ call: { sinks: [containerCommand(arg)], returns: { safe: true } } });

export const library: Library = {
  name: "remote shells",
  modules: {
    paramiko: "paramiko",
    fabric: "fabric",
    "fabric.api": "fabric.api",
    asyncssh: "asyncssh",
    netmiko: "netmiko",
    scrapli: "scrapli",
    "scrapli.driver": "scrapli",
    "scrapli.driver.core": "scrapli",
    "scrapli.driver.generic": "scrapli",
    "pssh.clients": "pssh",
    "ssh2.session": "ssh2.session",
    docker: "docker",
  },
  types: {
    paramiko: {
      members: {
        SSHClient: makes({ type: "paramiko.Client" }),
        Transport: makes({ type: "paramiko.Transport" }),
        ...named(["RSAKey", "DSSKey", "ECDSAKey", "Ed25519Key"], { type: "paramiko.KeyClass" }),
        client: { type: "paramiko" },
        // It is run on this machine, and what it says is the connection.
        ProxyCommand: makes({}, { sinks: [{ ...remote("0|command_line="), detail: { use: "command line that is run" } }] }),
      },
    },
    "paramiko.KeyClass": { new: { returns: { safe: true } }, members: { "*": SAFE_CALL, generate: SAFE_CALL } },
    "paramiko.Client": {
      members: {
        exec_command: runs("0|command="),
        open_sftp: gives({ type: "paramiko.Sftp" }),
        get_transport: gives({ type: "paramiko.Transport" }),
        invoke_shell: gives({ type: "paramiko.Channel" }),
        ...named(["connect", "close", "load_system_host_keys"], HARMLESS),
      },
    },
    "paramiko.Transport": { members: { open_session: gives({ type: "paramiko.Channel" }), ...named(["connect", "close"], HARMLESS) } },
    "paramiko.Channel": { members: { ...named(["exec_command", "send"], runs("0|command=")), ...named(["recv", "close"], SAFE_CALL) } },
    "paramiko.Sftp": {
      members: {
        get: { call: { sinks: [pathUse("1|localpath=", "file that is written")] } },
        put: { call: { sinks: [pathUse("0|localpath=", "file that is read")] } },
        ...named(["listdir", "stat", "close"], SAFE_CALL),
      },
    },
    fabric: {
      members: {
        ...named(["Connection", "ThreadingGroup", "SerialGroup", "Group"], makes({ type: "fabric.Connection" })),
        api: { type: "fabric.api" },
      },
    },
    "fabric.Connection": { members: { ...named(["run", "sudo", "local"], runs("0|command=")), ...named(["put", "get", "cd"], HARMLESS) } },
    "fabric.api": { members: { ...named(["run", "sudo", "local"], runs("0|command=")), ...named(["env", "cd"], { safe: true }) } },
    asyncssh: { members: { connect: gives({ type: "asyncssh.Connection" }) } },
    "asyncssh.Connection": { members: { ...named(["run", "create_process"], runs("0")) } },
    netmiko: { members: { ConnectHandler: makes({ type: "netmiko.Connection" }) } },
    "netmiko.Connection": {
      members: { ...named(["send_command", "send_command_timing", "send_config_set"], runs("0|command_string=")), disconnect: HARMLESS },
    },
    // Its drivers are named after the systems that they speak to.
    scrapli: { members: { "*": makes({ type: "scrapli.Driver" }) } },
    "scrapli.Driver": {
      members: {
        ...named(["send_command", "send_config", "send_interactive"], runs("0|command=")),
        ...named(["send_commands", "send_configs"], runs("0|commands=.[]")),
        ...named(["open", "close"], HARMLESS),
      },
    },
    pssh: { members: named(["ParallelSSHClient", "SSHClient"], makes({ type: "pssh.Client" })) },
    "pssh.Client": { members: { run_command: runs("0|command="), ...named(["join", "disconnect"], HARMLESS) } },
    "ssh2.session": { members: { Session: makes({ type: "ssh2.Session" }) } },
    "ssh2.Session": { members: { open_session: gives({ type: "ssh2.Channel" }), ...named(["handshake", "userauth_password"], HARMLESS) } },
    "ssh2.Channel": { members: { ...named(["execute", "shell"], runs("0")), ...named(["read", "close"], SAFE_CALL) } },
    docker: { members: { from_env: gives({ type: "docker.Client" }), DockerClient: makes({ type: "docker.Client" }) } },
    "docker.Client": { members: { containers: { type: "docker.Containers" }, images: { safe: true } } },
    "docker.Containers": {
      members: {
        ...named(["run", "create"], {
          call: { sinks: [image("0|image="), containerCommand("1|command=")], returns: { type: "docker.Container" } },
        }),
        get: gives({ type: "docker.Container" }),
      },
    },
    "docker.Container": { members: { exec_run: inContainer("0|cmd="), ...named(["stop", "start", "logs", "remove"], SAFE_CALL) } },
  },
};
