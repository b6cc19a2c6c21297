/** gRPC: channels and ports without encryption, and what a service's methods are asked. */
import type { Library, Sink, When } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";

/** This machine, what runs beside the program under a name without dots, and sockets of the file system. */
const NEARBY = String.raw`^(?:(?:dns|ipv4|ipv6):/{0,3})?(?:unix:|unix-abstract:|localhost|127\.|10\.|192\.168\.|\[::1\]|[\w-]+(?::|$)|.*\.(?:local|internal|svc)(?::|$))`;
const clear = (arg: string, instead: string, ...when: readonly When[]): Sink => ({
  arg,
  kind: "transport",
  fact: true,
  possible: true,
  when,
  unless: [{ arg, matches: NEARBY }],
  detail: { use: "messages and credentials go out in the clear", instead },
});
const knows = (arg: string): When => ({ arg, matches: "." });

export const library: Library = {
  name: "grpc",
  modules: { grpc: "grpc", "grpc.aio": "grpc" },
  types: {
    grpc: {
      members: {
        aio: { type: "grpc" },
        insecure_channel: { call: { sinks: [clear("0|target=", "`grpc.secure_channel`", knows("0|target="))], returns: {} } },
        secure_channel: makes({}),
        server: gives({ type: "grpc.Server" }),
        ...named(
          ["ssl_channel_credentials", "ssl_server_credentials", "composite_channel_credentials", "metadata_call_credentials"],
          SAFE_CALL,
        ),
      },
    },
    "grpc.Server": {
      members: {
        // Whether a proxy in front of it encrypts nobody can see here.
        add_insecure_port: { call: { sinks: [clear("0|address=", "`add_secure_port`", knows("0|address="))] } },
        ...named(["add_secure_port", "start", "stop", "wait_for_termination", "add_generic_rpc_handlers"], HARMLESS),
      },
    },
  },
};
