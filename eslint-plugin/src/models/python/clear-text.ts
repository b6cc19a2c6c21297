/** Protocols that know no encryption: FTP, telnet. */
import type { Library, Sink } from "../../engine/summary.js";
import { makes, named } from "../javascript/rows.js";

const clear = (instead: string): Sink => ({
  arg: "return",
  kind: "transport",
  fact: true,
  detail: { use: "names, passwords and data go out in the clear", instead },
});

const reached = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "outgoing connection" } });

export const library: Library = {
  name: "clear text",
  modules: {
    ftplib: "ftplib",
    telnetlib: "telnetlib",
    telnetlib3: "telnetlib",
    aioftp: "aioftp",
    ftputil: "aioftp",
    pysnmp: "pysnmp",
    "pysnmp.hlapi": "pysnmp",
    "pysnmp.hlapi.asyncio": "pysnmp",
    "pysnmp.hlapi.v3arch.asyncio": "pysnmp",
    poplib: "poplib",
    nntplib: "poplib",
    distributed: "distributed",
    "distributed.security": "distributed",
    "dask.distributed": "distributed",
  },
  types: {
    ftplib: {
      members: { FTP: makes({}, { sinks: [clear("`FTP_TLS`"), reached("0|host=")] }), FTP_TLS: makes({}, { sinks: [reached("0|host=")] }) },
    },
    telnetlib: {
      members: {
        Telnet: makes({}, { sinks: [clear("SSH")] }),
        ...named(["open_connection", "create_server"], { call: { sinks: [clear("SSH")], returns: {} } }),
      },
    },
    aioftp: {
      members: { ...named(["Client", "FTPHost"], makes({}, { sinks: [{ ...clear("TLS"), when: [{ arg: "ssl=", given: false }] }] })) },
    },
    // A mailbox may be asked to encrypt later.
    poplib: { members: named(["POP3", "NNTP"], makes({}, { sinks: [{ ...clear("`POP3_SSL`"), possible: true }] })) },
    // Versions 1 and 2 know nothing else; version 3 encrypts with a key.
    pysnmp: {
      members: {
        hlapi: { type: "pysnmp" },
        CommunityData: makes({}, { sinks: [clear("version 3 with `UsmUserData`")] }),
        UsmUserData: makes(
          {},
          {
            sinks: [
              {
                ...clear("`authKey` and `privKey`"),
                when: [
                  { arg: "2|privKey=", given: false },
                  { arg: "**=", given: false },
                ],
              },
              { ...clear("`authKey` and `privKey`"), arg: "privProtocol=", when: [{ arg: "privProtocol=", is: ["none"] }] },
            ],
          },
        ),
        usmNoPrivProtocol: { const: "none" },
      },
    },
    distributed: { members: { security: { type: "distributed" }, Security: makes({}) } },
  },
  also: {
    imaplib: { IMAP4: [{ ...clear("`IMAP4_SSL`, or `starttls()` before the login"), possible: true }] },
  },
  options: {
    require_encryption: { kind: "transport", is: [false], of: ["distributed"], detail: clear("the default").detail! },
  },
};
