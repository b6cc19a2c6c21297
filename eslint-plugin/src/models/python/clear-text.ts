/** Protocols that know no encryption: FTP, telnet. */
import type { Library, Sink } from "../../engine/summary.js";
import { makes } from "../javascript/rows.js";

const clear = (instead: string): Sink => ({
  arg: "return",
  kind: "transport",
  fact: true,
  detail: { use: "names, passwords and data go out in the clear", instead },
});

export const library: Library = {
  name: "clear text",
  modules: { ftplib: "ftplib", telnetlib: "telnetlib" },
  types: {
    ftplib: { members: { FTP: makes({}, { sinks: [clear("`FTP_TLS`")] }), FTP_TLS: makes({}) } },
    telnetlib: { members: { Telnet: makes({}, { sinks: [clear("SSH")] }) } },
  },
};
