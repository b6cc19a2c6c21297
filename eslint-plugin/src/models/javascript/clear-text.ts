/** Options and calls with which clients send in the clear what they could encrypt: nodemailer, gRPC, FTP, Telnet. */
import type { Library, Member, SinkDetail } from "../../engine/summary.js";
import { OPEN_SOCKET } from "./address-vocabulary.js";
import { CHAIN, HARMLESS, makes, named } from "./rows.js";

const FTP: SinkDetail = { use: "files and passwords go over FTP in the clear", instead: "`secure: true`, or SFTP" };
const TELNET: SinkDetail = { use: "everything goes over Telnet in the clear", instead: "SSH" };

const overTelnet: Member = { call: { sinks: [{ arg: "return", kind: "transport", fact: true, detail: TELNET }] } };
const perhapsOverTelnet = { call: { sinks: [{ arg: "return", kind: "transport", fact: true, possible: true, detail: TELNET }] } } as const;

/** `connect({ host, secure })`: encrypted only when it says so. */
const ftpConnect: Member = {
  call: {
    sinks: [false, null].map((value) => ({
      arg: "return",
      kind: "transport" as const,
      fact: true as const,
      when: [value === null ? { arg: "0.secure", given: false } : { arg: "0.secure", is: [value] }],
      detail: FTP,
    })),
    returns: { same: "this" },
  },
};

export const library: Library = {
  name: "clear text",
  also: { ws: { "": [OPEN_SOCKET], WebSocket: [OPEN_SOCKET] } },
  modules: {
    ftp: "ftp",
    jsftp: "jsftp",
    "promise-ftp": "ftp",
    "basic-ftp": "basic-ftp",
    "telnet-client": "telnet",
    telnet: "telnet.server",
  },
  types: {
    grpc: { members: { credentials: { type: "grpc.credentials" } } },
    "grpc.credentials": {
      members: {
        createInsecure: {
          call: {
            sinks: [
              { arg: "return", kind: "transport", fact: true, detail: { use: "the channel is not encrypted", instead: "`createSsl`" } },
            ],
          },
        },
      },
    },
    ftp: { new: { returns: { type: "ftp.Client" } } },
    "ftp.Client": { members: { connect: ftpConnect, ...named(["on", "once"], CHAIN), ...named(["end", "list", "put", "get"], HARMLESS) } },
    "basic-ftp": { members: { Client: makes({ type: "basic-ftp.Client" }) } },
    "basic-ftp.Client": { members: { access: ftpConnect, ...named(["close", "list", "uploadFrom", "downloadTo"], HARMLESS) } },
    jsftp: makes({}, { sinks: [{ arg: "return", kind: "transport", fact: true, detail: { ...FTP, instead: "SFTP" } }] }) as {
      new: NonNullable<Member["new"]>;
    },
    telnet: { new: { returns: { type: "telnet.Client" } }, members: { Telnet: makes({ type: "telnet.Client" }) } },
    "telnet.server": { members: { createServer: overTelnet } },
    "telnet.Client": {
      members: {
        connect: overTelnet,
        // What is sent and heard there, where the connection was made elsewhere or is made later.
        ...named(["exec", "send", "write"], perhapsOverTelnet),
        on: {
          call: [
            { when: [{ arg: "0", is: ["data", "response"] }], ...perhapsOverTelnet.call },
            { callbacks: [{ arg: "1", params: [{}], runs: "now" }], returns: { same: "this" } },
          ],
        },
        ...named(["end", "destroy", "shell"], HARMLESS),
      },
    },
  },
  options: {
    // nodemailer
    ignoreTLS: { kind: "transport", is: [true], detail: { use: "mail goes out in the clear", instead: "`requireTLS: true`" } },
    // AWS CDK
    enforceSSL: {
      kind: "transport",
      is: [false],
      detail: { use: "the bucket takes requests in the clear", instead: "`enforceSSL: true`" },
    },
    requireTLS: {
      kind: "transport",
      is: [false],
      possible: true,
      detail: { use: "mail may go out in the clear", instead: "`requireTLS: true`" },
    },
  },
};
