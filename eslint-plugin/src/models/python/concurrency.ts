/** Tasks, threads and pools: what they run is run with the values they are handed. */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { PLAIN_WORDS } from "../javascript/form-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { runsLater } from "./task-queues.js";

/** The value itself: awaiting it or not makes no difference to what it holds. */
const SAME: Member = gives({ same: "0" });

/** The function at this position is called with what follows it. */
const runs = (position: number, handsNamed?: true): Summary => ({
  callbacks: [
    {
      arg: String(position),
      params: [1, 2, 3, 4].map((step) => ({ from: String(position + step) })),
      runs: "now",
      ...(handsNamed && { handsNamed }),
      returns: "return",
    },
  ],
});

const started: Summary = {
  callbacks: [
    { arg: "1|target=", params: [0, 1, 2, 3].map((index) => ({ from: `args=.${index}` })), runs: "now" },
    // What takes its work from a queue goes on when the program has long begun.
    { arg: "1|target=", params: [], arity: 0, runs: "entry" },
  ],
  returns: { type: "Thread" },
};

export const library: Library = {
  name: "concurrency",
  modules: {
    asyncio: "asyncio",
    "asgiref.sync": "asgiref",
    threading: "threading",
    multiprocessing: "threading",
    "concurrent.futures": "futures",
    concurrent: "concurrent",
    queue: "queue",
    contextlib: "contextlib",
    gevent: "gevent",
    eventlet: "gevent",
    atexit: "atexit",
    "anyio.to_thread": "anyio.to_thread",
  },
  types: {
    asyncio: {
      members: {
        ...named(["run", "create_task", "ensure_future", "shield", "run_coroutine_threadsafe"], SAME),
        wait_for: gives({ same: "0|fut=" }),
        gather: { call: { op: "list-of" } },
        as_completed: gives({ from: ["*"], list: true }),
        sleep: HARMLESS,
        to_thread: { call: runs(0, true) },
        ...named(["get_event_loop", "new_event_loop", "get_running_loop"], gives({ type: "asyncio.Loop" })),
        ...named(["Lock", "Event", "Semaphore"], makes({})),
        timeout: HARMLESS,
        Queue: makes({ type: "queue.Queue", fields: {} }),
      },
    },
    "asyncio.Loop": {
      members: {
        ...named(["run_until_complete", "create_task"], SAME),
        run_in_executor: { call: runs(1) },
        ...named(["call_soon", "call_soon_threadsafe"], runsLater(0, "callback")),
        ...named(["call_later", "call_at"], runsLater(1, "callback")),
        getaddrinfo: gives({ from: ["0|host="], cleans: PLAIN_WORDS }),
        ...named(["close", "stop", "run_forever", "add_signal_handler"], HARMLESS),
      },
    },
    gevent: { members: { ...named(["spawn", "spawn_n"], runsLater(0, "function")), spawn_later: runsLater(1, "function") } },
    atexit: { members: { register: runsLater(0, "func") } },
    "anyio.to_thread": { members: { run_sync: runsLater(0, "func") } },
    asgiref: { members: { ...named(["sync_to_async", "async_to_sync"], SAME) } },
    threading: {
      members: {
        ...named(["Thread", "Process"], { new: started }),
        Timer: {
          new: {
            callbacks: [{ arg: "1|function=", params: [0, 1, 2].map((index) => ({ from: `2|args=.${index}` })), runs: "now" }],
            returns: { type: "Thread" },
          },
        },
        ...named(["Pool", "ThreadPool"], makes({ type: "Executor" })),
        ...named(["Lock", "RLock", "Event"], makes({})),
      },
    },
    Thread: { members: named(["start", "join", "cancel", "is_alive"], SAFE_CALL) },
    concurrent: { members: { futures: { type: "futures" } } },
    futures: {
      members: {
        ...named(["ThreadPoolExecutor", "ProcessPoolExecutor"], makes({ type: "Executor" })),
        as_completed: gives({ same: "0" }),
      },
    },
    Executor: {
      members: {
        ...named(["submit"], { call: runs(0, true) }),
        map: { call: { op: "map", operands: ["1", "0"] } },
        ...named(["apply", "apply_async"], {
          call: {
            callbacks: [{ arg: "0", params: [0, 1, 2].map((index) => ({ from: `1|args=.${index}` })), runs: "now", returns: "return" }],
          },
        }),
        ...named(["shutdown", "close"], HARMLESS),
      },
    },
    queue: { members: named(["Queue", "LifoQueue", "SimpleQueue"], makes({ type: "queue.Queue", fields: {} })) },
    "queue.Queue": {
      members: {
        ...named(["put", "put_nowait"], { call: { op: "push", operands: ["this", "0|item="] } }),
        ...named(["get", "get_nowait"], gives({ same: "this.[]" })),
        ...named(["task_done", "join", "empty", "qsize"], SAFE_CALL),
      },
    },
    contextlib: {
      members: {
        ...named(["suppress", "nullcontext"], HARMLESS),
        ExitStack: makes({}),
        closing: SAME,
        ...named(["contextmanager", "asynccontextmanager"], {}),
      },
    },
  },
};
