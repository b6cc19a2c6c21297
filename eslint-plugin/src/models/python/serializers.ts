/**
 * Deserializers. Pickle and what is built on it make any object and run code while they read; YAML does so with the loaders that are called
 * unsafe, which are those without a name of their own, too.
 */
import type { SinkDetail, Library, Member, OptionFact, Sink, Summary, When } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, PASSES, SAFE_CALL } from "../javascript/rows.js";
import { DUMPS, onPaths, pathUse } from "./words.js";

const use = { use: "deserializer that runs code in the data" };
/** Whether it matters depends on who writes what is read. */
const perhaps = (arg = "return"): Sink => ({ arg, kind: "deserialize", fact: true, possible: true, detail: use });
/** A file whose name the program knows is most often one it wrote. */
const unlessOwn = (arg: string): Sink => ({ ...perhaps(), unless: [{ arg, matches: "." }] });
/** A text of the program's own as a whole: nothing in it is filled in. */
const WRITTEN = "^[^\uFFFC]*$";
/** An upload as it came. */
const uploaded = (arg: string): Sink => ({ arg, kind: "deserialize", fact: true, when: [{ arg, instance: "http.Sent" }], detail: use });
/** Builds any object that the data names. */
const unpickles = (arg: string): Member => ({
  call: [
    // The program's own text.
    { when: [{ arg, matches: WRITTEN }], returns: { from: [arg], structured: true } },
    {
      sinks: [uploaded(arg), { arg, kind: "deserialize", detail: use }, { ...perhaps(), unless: [{ arg, own: true }] }],
      returns: { from: [arg], structured: true },
    },
  ],
});

/** What it reads lies in a file of this name. */
const fromFile = (arg: string): Member => ({
  call: {
    sinks: [uploaded(arg), { arg, kind: "deserialize", detail: use }, pathUse(arg, "file that is read"), unlessOwn(arg)],
    returns: { from: [arg], structured: true },
  },
});

const YAML_DETAIL: SinkDetail = { use: "YAML loader that runs code in the data", instead: "yaml.safe_load" };
const yamlSink = (arg: string): Sink => ({ arg, kind: "deserialize", detail: YAML_DETAIL });
const loaded = { from: ["0|stream="], structured: true } as const;
const UNSAFE_YAML: Summary = {
  sinks: [yamlSink("0|stream="), { ...yamlSink("0|stream="), fact: true, when: [{ arg: "0|stream=", type: "object" }] }],
  returns: loaded,
};
/** The program's own text. */
const CONSTANT: When = { arg: "0|stream=", matches: "^(?![\\s\\S]*!!python/)[^\uFFFC]*$" };
/** Asked for by name: whether it matters depends on who writes the text. */
const PERHAPS_YAML: Sink = { ...yamlSink("0|stream="), fact: true, possible: true };
const ASKED_FOR: Summary = {
  ...UNSAFE_YAML,
  sinks: [
    ...UNSAFE_YAML.sinks!,
    { ...PERHAPS_YAML, unless: [{ arg: "0|stream=", own: true }] },
    { ...PERHAPS_YAML, when: [{ arg: "0|stream=", matches: "!!python/" }] },
  ],
};
const LOADERS = ["Loader", "UnsafeLoader"];
const yaml: readonly Summary[] = [
  { returns: loaded, when: [CONSTANT, { arg: "1|Loader=", is: LOADERS }] },
  { ...ASKED_FOR, when: [{ arg: "1|Loader=", is: LOADERS }] },
  { returns: loaded, when: [CONSTANT, { arg: "1|Loader=", given: false }] },
  { ...ASKED_FOR, when: [{ arg: "1|Loader=", given: false }] },
  { returns: loaded },
];

/** The option that lets a file of numbers hold any object. */
const unlessPlain = (option: string, value: boolean, instead: string, unless: readonly Sink[] = []): readonly Summary[] => [
  {
    when: [{ arg: option, is: [value] }],
    sinks: [
      uploaded("0"),
      { arg: "0", kind: "deserialize", detail: { ...use, instead } },
      pathUse("0", "file that is read"),
      unlessOwn("0"),
    ],
    returns: { from: ["0"] },
  },
  { sinks: [pathUse("0", "file that is read"), ...unless], returns: { from: ["0"] } },
];

/** The name of the format, where it is set: as an option, or in a module of settings. */
const format = (...is: readonly string[]): OptionFact => ({ kind: "deserialize", is, possible: true, detail: { ...use, instead: "JSON" } });
const asSetting = (...is: readonly string[]): OptionFact => ({ ...format(...is), files: "" });
const CELERY = ["accept_content", "task_serializer", "result_serializer"];

export const library: Library = {
  name: "serializers",
  modules: {
    pickle: "pickle",
    cPickle: "pickle",
    _pickle: "pickle",
    "six.moves.cPickle": "pickle",
    dill: "pickle",
    cloudpickle: "pickle",
    marshal: "pickle",
    pickle5: "pickle",
    jsonpickle: "jsonpickle",
    "jsonpickle.unpickler": "jsonpickle",
    "multiprocessing.connection": "multiprocessing.connection",
    "tensorflow.keras.models": "keras.models",
    "keras.models": "keras.models",
    "keras.saving": "keras.models",
    keras: "keras",
    "sklearn.externals": "sklearn.externals",
    joblib: "joblib",
    shelve: "shelve",
    yaml: "yaml",
    "ruamel.yaml": "ruamel",
    ruamel: "ruamel",
    torch: "torch",
    numpy: "numpy",
    msgpack: "msgpack",
    toml: "msgpack",
    tomllib: "msgpack",
    tomli: "msgpack",
  },
  types: {
    pickle: {
      members: {
        ...named(["loads", "load"], unpickles("0")),
        // A class derived from it may allow few classes only; used as it is, it allows all.
        Unpickler: {
          new: {
            sinks: [uploaded("0"), { arg: "0", kind: "deserialize", detail: use }, perhaps()],
            returns: { type: "pickle.Unpickler", from: ["0"] },
          },
        },
        // What the program has packed itself has no program of anybody else's in it.
        dumps: gives({ from: ["0"], cleans: ["deserialize"] }),
        dump: { call: DUMPS },
        ...named(["HIGHEST_PROTOCOL", "PickleError", "UnpicklingError"], { safe: true }),
      },
    },
    "pickle.Unpickler": { members: { load: gives({ from: ["this"], structured: true }) } },
    jsonpickle: {
      members: {
        ...named(["decode", "loads"], unpickles("0|string=")),
        ...named(["encode", "dumps"], PASSES),
      },
    },
    joblib: { members: { load: fromFile("0|filename="), dump: HARMLESS, ...named(["Parallel", "delayed"], SAFE_CALL) } },
    shelve: { members: { open: fromFile("0|filename=") } },
    // What the other end sends is unpickled.
    "multiprocessing.connection": {
      members: {
        Client: makes({ type: "multiprocessing.Connection" }),
        Listener: makes({ type: "multiprocessing.Listener" }),
      },
    },
    "multiprocessing.Listener": { members: { accept: gives({ type: "multiprocessing.Connection" }), close: HARMLESS } },
    "multiprocessing.Connection": {
      members: {
        recv: { call: { sinks: [perhaps()], returns: {} } },
        ...named(["send", "send_bytes", "recv_bytes", "close", "poll"], SAFE_CALL),
      },
    },
    // Lambda layers are programs.
    keras: { members: { models: { type: "keras.models" }, saving: { type: "keras.models" } } },
    "keras.models": {
      members: { load_model: { call: unlessPlain("safe_mode=", false, "the default of `safe_mode`") } },
    },
    "sklearn.externals": { members: { joblib: { type: "joblib" } } },
    yaml: {
      members: {
        ...named(["load", "load_all"], { call: yaml }),
        ...named(["unsafe_load", "unsafe_load_all"], { call: [{ when: [CONSTANT], returns: loaded }, ASKED_FOR] }),
        ...named(["safe_load", "safe_load_all", "full_load"], gives(loaded)),
        ...named(["dump", "safe_dump"], { call: [{ when: [{ arg: "1|stream=", given: true }], ...DUMPS }, { returns: { from: ["0"] } }] }),
        ...named(["Loader", "CLoader"], { const: "Loader" }),
        ...named(["UnsafeLoader", "CUnsafeLoader"], { const: "UnsafeLoader" }),
        ...named(["SafeLoader", "CSafeLoader", "BaseLoader", "FullLoader", "CFullLoader"], { const: "SafeLoader" }),
        ...named(["YAMLError", "Dumper", "SafeDumper"], { safe: true }),
      },
    },
    ruamel: {
      members: {
        yaml: { type: "ruamel" },
        YAML: {
          call: [{ when: [{ arg: "0|typ=", is: ["unsafe"] }], returns: { type: "ruamel.Unsafe" } }, { returns: { type: "ruamel.Safe" } }],
        },
      },
    },
    "ruamel.Unsafe": {
      members: { ...named(["load", "load_all"], { call: [{ when: [CONSTANT], returns: loaded }, ASKED_FOR] }), dump: HARMLESS },
    },
    "ruamel.Safe": { members: { ...named(["load", "load_all"], gives(loaded)), dump: HARMLESS } },
    // Version 2.6 is the first that reads weights only unless told otherwise.
    torch: {
      members: {
        load: {
          call: [
            { when: [{ arg: "weights_only=", is: [true] }], sinks: [pathUse("0|f=", "file that is read")], returns: { from: ["0|f="] } },
            ...unlessPlain("weights_only=", false, "`weights_only=True`", [perhaps()]),
          ],
        },
        ...named(["save", "device", "tensor", "no_grad"], SAFE_CALL),
        hub: { type: "torch.hub" },
      },
    },
    /** Runs the `hubconf.py` of a repository: of its main branch, unless a tag or a commit follows a colon. */
    "torch.hub": {
      members: {
        load: {
          call: {
            sinks: [
              {
                arg: "0|repo_or_dir=",
                kind: "remote-code",
                fact: true,
                when: [
                  { arg: "0|repo_or_dir=", matches: "^[^:/.]+/[^:/]+$" },
                  { arg: "source=", not: ["local"] },
                ],
                detail: { use: "code of a repository's main branch is fetched and run", instead: "a tag or a commit (`owner/repo:v1.0`)" },
              },
            ],
            returns: { safe: true },
          },
        },
      },
    },
    numpy: {
      members: {
        load: { call: unlessPlain("allow_pickle=", true, "the default of `allow_pickle`") },
        ...named(["save", "savez", "savetxt"], onPaths("file that is written", "0|file=")),
        ...named(["loadtxt", "genfromtxt", "fromfile"], onPaths("file that is read", "0|fname=")),
        ...named(["zeros", "ones", "arange"], SAFE_CALL),
        array: PASSES,
        ...named(["float32", "int64", "nan"], { safe: true }),
      },
    },
    msgpack: {
      members: {
        ...named(["loads", "unpackb", "load"], gives({ from: ["0"], structured: true })),
        ...named(["dumps", "packb"], PASSES),
        dump: { call: DUMPS },
        Packer: makes({}),
      },
    },
  },
  options: {
    // Sessions of django before 5.0, messages of celery and kombu.
    SESSION_SERIALIZER: asSetting("django.contrib.sessions.serializers.PickleSerializer"),
    ...Object.fromEntries(CELERY.map((name) => [name, format("pickle", "yaml")])),
    ...Object.fromEntries(CELERY.map((name) => [`CELERY_${name.toUpperCase()}`, asSetting("pickle", "yaml")])),
  },
};
