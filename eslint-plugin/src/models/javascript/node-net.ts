/**
 * Sockets of Node: net, tls, dgram. Who chooses the host of a connection chooses what the bot talks to; what a connected stranger sends is
 * untrusted as an HTTP request is.
 */
import type { Callback, Library, Member, Sink } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "./rows.js";

const host = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "connection" } });
const HTTP = { kind: "http" } as const;

const open = {
  sinks: [host("0.host"), { ...host("1"), when: [{ arg: "1", type: "string" }] }] as readonly Sink[],
  callbacks: [{ arg: "1+", params: [], runs: "now" }] as readonly Callback[],
};
const connect: Member = { call: { ...open, returns: { type: "net.Socket" } } };

/** Listeners of a socket: the data is the other side's. */
const data = (kind: "http" | "retrieved"): Member => ({
  call: [
    {
      when: [{ arg: "0", is: ["data", "message"] }],
      callbacks: [{ arg: "1", params: [{ source: { kind } }, {}], runs: "now" }],
      returns: { same: "this" },
    },
    { callbacks: [{ arg: "1", params: [{}], runs: "now" }], returns: { same: "this" } },
  ],
});

const server: Member = {
  call: { callbacks: [{ arg: "0+", params: [{ type: "net.Connection" }], runs: "entry" }], returns: { type: "net.Server" } },
};

export const library: Library = {
  name: "net",
  modules: { net: "net", tls: "net", dgram: "dgram" },
  types: {
    net: {
      members: {
        ...named(["connect", "createConnection"], connect),
        createServer: server,
        Socket: makes({ type: "net.Socket" }),
        ...named(["isIP", "isIPv4", "isIPv6"], {
          call: {
            returns: { safe: true },
            guards: [{ arg: "0", cleans: ["sql", "command", "argument", "code", "path", "html", "consequence"], on: "true" }],
          },
        }),
      },
    },
    "net.Socket": {
      extends: ["stream.Stream"],
      members: {
        connect: { call: { ...open, returns: { same: "this" } } },
        ...named(["on", "once"], data("retrieved")),
        ...named(["write", "end", "setTimeout", "setKeepAlive", "setNoDelay"], CHAIN),
        ...named(["remoteAddress", "remotePort"], { safe: true }),
      },
    },
    "net.Connection": { extends: ["net.Socket"], element: { source: HTTP }, members: { ...named(["on", "once"], data("http")) } },
    "net.Server": { members: { ...named(["listen", "on", "close"], CHAIN) } },
    dgram: { members: { createSocket: gives({ type: "dgram.Socket" }) } },
    "dgram.Socket": { members: { ...named(["on", "once"], data("http")), ...named(["bind", "send", "close"], HARMLESS) } },
  },
};
