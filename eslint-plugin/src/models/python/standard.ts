/** The standard library's everyday helpers: copies, partial functions, collections, enumerations, ids and times. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { headerValue } from "../javascript/header-vocabulary.js";
import { http, markupAnswer, setsHeader } from "../javascript/web-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { PLAIN_WORDS } from "../javascript/form-vocabulary.js";

/** Every network of the machine: right behind a gateway, and a way in beside it. */
const publicAt = (arg: string): readonly Sink[] => [
  {
    arg,
    kind: "debug",
    fact: true,
    possible: true,
    when: [{ arg, is: ["0.0.0.0", "::", ""] }],
    detail: {
      use: "every network of the machine reaches the server",
      instead: "`127.0.0.1`, or the address of one network,",
      cwe: [668, 1327],
    },
  },
];

const DEBUGGED: Sink = {
  arg: "debug=",
  kind: "debug",
  fact: true,
  when: [{ arg: "debug=", is: [true] }],
  detail: { use: "whoever causes an error gets a debugger that runs code", instead: "`debug=False`, or an environment variable" },
};

const remote = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "outgoing connection" } });

const readAs = (type: string): Member => ({
  call: {
    returns: { type, from: ["0"], cleans: PLAIN_WORDS },
    guards: [{ arg: "0", cleans: [...PLAIN_WORDS, "consequence"], on: "return" }],
  },
});
/** The addresses of a host: digits, letters from a to f, dots and colons. */
const RESOLVES: Member = gives({ from: ["0|host="], cleans: PLAIN_WORDS });

const SAME: Member = gives({ same: "0" });

/** Raises for text that is none. */
const UUID: Member = { call: { returns: { safe: true }, guards: [{ arg: "0|hex=", cleans: "all", on: "return" }] } };
const MOMENT: Member = { call: { returns: { type: "time.Moment", safe: true }, guards: [{ arg: "0", cleans: "all", on: "return" }] } };

export const library: Library = {
  name: "standard library",
  modules: {
    copy: "copy",
    functools: "functools",
    itertools: "itertools",
    operator: "operator",
    collections: "collections",
    dataclasses: "dataclasses",
    enum: "enum",
    decimal: "numbers",
    fractions: "numbers",
    ipaddress: "ipaddress",
    uuid: "uuid",
    secrets: "uuid",
    time: "time",
    datetime: "time",
    platform: "platform",
    socket: "socket",
    "http.server": "servers",
    BaseHTTPServer: "servers",
    SocketServer: "servers",
    socketserver: "servers",
    SimpleXMLRPCServer: "servers",
    "xmlrpc.server": "servers",
    "wsgiref.simple_server": "servers",
    uvicorn: "servers.run",
    waitress: "servers.run",
    "gevent.pywsgi": "servers.run",
  },
  types: {
    copy: { members: named(["copy", "deepcopy"], SAME) },
    functools: {
      members: {
        partial: { call: { op: "bind", operands: ["0", "0", "1+"] } },
        reduce: gives({ from: ["1", "2"] }),
        ...named(["wraps", "lru_cache", "cache", "cached_property", "total_ordering", "update_wrapper"], {}),
      },
    },
    collections: {
      members: {
        ...named(["defaultdict", "OrderedDict", "Counter"], { call: { returns: { fields: {} } } }),
        deque: { call: { op: "list-from" } },
        ...named(["ChainMap", "UserDict"], makes({ from: ["*"] })),
      },
    },
    enum: { members: named(["Enum", "IntEnum", "StrEnum", "Flag"], makes({ type: "Enum" })) },
    Enum: { members: { value: { safe: true }, name: { safe: true } } },
    uuid: {
      members: {
        UUID,
        // The time and the machine's address.
        uuid1: gives({ source: { kind: "random" } }),
        compare_digest: { call: { op: "equals" } },
        "*": { call: { returns: { safe: true } } },
      },
    },
    time: {
      members: {
        ...named(["strptime", "fromisoformat"], MOMENT),
        "*": { call: { returns: { type: "time.Moment", safe: true } }, type: "time" },
      },
    },
    "time.Moment": { members: { "*": { safe: true, call: { returns: { safe: true } } } } },
    itertools: {
      members: {
        ...named(
          ["chain", "islice", "cycle", "takewhile", "dropwhile", "zip_longest", "product", "groupby"],
          gives({ from: ["*"], list: true }),
        ),
        count: SAFE_CALL,
      },
    },
    operator: { members: { ...named(["itemgetter", "attrgetter", "methodcaller"], SAFE_CALL) } },
    dataclasses: { members: { asdict: SAME, replace: gives({ same: "0" }), ...named(["field", "dataclass"], {}) } },
    numbers: {
      members: named(["Decimal", "Fraction"], { new: { returns: { safe: true }, guards: [{ arg: "0", cleans: "all", on: "return" }] } }),
    },
    // What is read as an address of the network is digits, letters from a to f, dots and colons; it may be any host.
    ipaddress: {
      members: {
        ...named(["ip_address", "IPv4Address", "IPv6Address"], readAs("ipaddress.Address")),
        ...named(["ip_network", "ip_interface", "IPv4Network", "IPv6Network"], readAs("ipaddress.Network")),
      },
    },
    // Which of them a program asks for, it asks for to keep its requests from its own network.
    "ipaddress.Address": {
      members: {
        ...named(
          ["is_private", "is_global", "is_loopback", "is_link_local", "is_reserved", "is_multicast", "is_unspecified", "is_site_local"],
          { safe: true, examines: ["url"] },
        ),
        version: { safe: true },
        ...named(["compressed", "exploded"], { part: {} }),
        ...named(["ipv4_mapped", "sixtofour", "teredo"], { type: "ipaddress.Address", part: {} }),
      },
    },
    "ipaddress.Network": {
      extends: ["ipaddress.Address"],
      members: { ...named(["hosts", "subnets", "num_addresses"], SAFE_CALL) },
      includes: { examines: { args: ["0"], kinds: ["url"] } },
    },
    platform: { members: { "*": SAFE_CALL } },
    socket: {
      members: {
        socket: gives({ type: "socket.Socket" }),
        create_connection: { call: { sinks: [remote("0|address=.0")], returns: { type: "socket.Socket" } } },
        ...named(["create_server"], { call: { sinks: publicAt("0|address=.0"), returns: { type: "socket.Socket" } } }),
        ...named(["gethostbyname", "gethostbyname_ex", "getaddrinfo"], RESOLVES),
        ...named(["gethostname", "getfqdn"], SAFE_CALL),
        "*": { safe: true },
      },
    },
    "http.server.Handler": {
      members: {
        ...named(["path", "requestline", "raw_requestline"], { source: http }),
        headers: { type: "http.Headers" },
        rfile: { type: "http.Body" },
        wfile: { type: "http.server.Output" },
        // It writes what it is given, line breaks too.
        send_header: { call: { ...setsHeader, sinks: [...setsHeader.sinks!, headerValue("1")] } },
        ...named(["send_response", "send_error", "end_headers", "log_message", "flush_headers"], HARMLESS),
        ...named(["client_address", "command", "server", "request_version"], { safe: true }),
      },
      overrides: Object.fromEntries(
        ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"].map((verb) => [`do_${verb}`, { params: [], anyone: true }]),
      ),
    },
    // The type of the answer is said elsewhere, so that only markup counts.
    "http.server.Output": { members: { write: { call: { sinks: [markupAnswer("0")] } }, flush: HARMLESS } },
    "socket.Socket": {
      members: {
        ...named(["connect", "connect_ex"], { call: { sinks: [remote("0|address=.0")] } }),
        bind: { call: { sinks: publicAt("0.0") } },
        "*": SAFE_CALL,
      },
    },
    "servers.run": {
      members: {
        ...named(["run", "serve"], { call: { sinks: publicAt("host=") } }),
        Config: makes({}, { sinks: publicAt("host=") }),
        WSGIServer: makes({}, { sinks: publicAt("0|listener=.0") }),
      },
    },
    servers: {
      members: {
        ...named(["BaseHTTPRequestHandler", "SimpleHTTPRequestHandler", "CGIHTTPRequestHandler"], makes({ type: "http.server.Handler" })),
        ...named(
          ["HTTPServer", "ThreadingHTTPServer", "TCPServer", "UDPServer", "ThreadingTCPServer", "ThreadingUDPServer"],
          makes({}, { sinks: publicAt("0|server_address=.0") }),
        ),
        ...named(["SimpleXMLRPCServer", "DocXMLRPCServer"], makes({ type: "xmlrpc.Server" }, { sinks: publicAt("0|addr=.0") })),
        make_server: {
          call: {
            sinks: publicAt("0|host="),
            callbacks: [
              {
                arg: "2|app=",
                params: [{ type: "wsgi.Environ" }, { type: "wsgi.Start" }],
                runs: "entry",
                anyone: true,
                returns: markupAnswer("0.[]"),
              },
            ],
            returns: {},
          },
        },
      },
    },
  },
  also: {
    "aiohttp.web": { run_app: publicAt("host=") },
    "gradio.Page": { launch: publicAt("server_name=") },
    asyncio: { start_server: publicAt("1|host=") },
    "flask.App": { run: publicAt("0|host=") },
  },
  // An application that a factory has made.
  told: { run: [...publicAt("0|host="), { ...DEBUGGED, possible: true }] },
};
