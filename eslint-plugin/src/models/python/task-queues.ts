/** Queues of tasks and schedulers: what is put off is run later, with the arguments it was put off with. */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

/** The function at this position is called with what follows it, or with what follows `first`. */
export const runsLater = (position: number, keyword: string, first = position + 1): Member => {
  const func = `${position}|${keyword}=`;
  return { call: { op: "call", operands: [func, func, `${first}+`] } };
};

/** The function that the task is made of is called with these arguments, ... */
const sent = (...before: readonly string[]): Member => ({ call: { op: "call", operands: ["this", "this", ...before, "0+"] } });
/** ... or with those in this list. */
const sentAs = (args: string): Summary => ({ op: "apply", operands: ["this", "this", args] });
const listed = (func: string, args: string): Summary => ({ op: "apply", operands: [func, func, args] });

/** As a decorator, written with arguments or without. */
const task = (type: string): Summary => ({ returns: { same: "0", type } });
const makesTask = (type: string, maker: string): readonly Summary[] => [
  { when: [{ style: "decorator" }], ...task(type) },
  { returns: { type: maker } },
];

/** A task of Celery may ask to be given itself, before anything else. */
const CELERY: readonly Summary[] = [
  { when: [{ arg: "bind=", is: [true] }], returns: { type: "celery.MakesOwnTask" } },
  ...makesTask("celery.Task", "celery.MakesTask"),
];

export const library: Library = {
  name: "task queues",
  modules: {
    celery: "celery",
    dramatiq: "dramatiq",
    rq: "rq",
    django_rq: "rq",
    taskiq: "taskiq",
    huey: "huey",
    "django_q.tasks": "django_q",
    "apscheduler.schedulers.*": "apscheduler",
    schedule: "schedule",
  },
  types: {
    celery: { members: { Celery: makes({ type: "celery.App" }), shared_task: { call: CELERY } } },
    "celery.App": { members: { task: { call: CELERY } } },
    "celery.MakesTask": { call: task("celery.Task") },
    "celery.MakesOwnTask": { call: task("celery.OwnTask") },
    "celery.Task": {
      members: { delay: sent(), ...named(["apply_async", "apply"], { call: sentAs("0|args=") }), ...named(["s", "si"], sent()) },
    },
    "celery.OwnTask": {
      members: {
        delay: sent("this"),
        apply_async: {
          call: {
            callbacks: [
              { arg: "this", params: [{ from: "this" }, ...[0, 1, 2].map((index) => ({ from: `0|args=.${index}` }))], runs: "now" },
            ],
          },
        },
      },
    },
    dramatiq: { members: { actor: { call: makesTask("dramatiq.Actor", "dramatiq.MakesActor") } } },
    "dramatiq.MakesActor": { call: task("dramatiq.Actor") },
    "dramatiq.Actor": { members: { send: sent(), send_with_options: { call: sentAs("args=") } } },
    rq: {
      members: {
        Queue: makes({ type: "rq.Queue" }),
        get_queue: gives({ type: "rq.Queue" }),
        enqueue: runsLater(0, "f"),
      },
    },
    "rq.Queue": {
      members: {
        enqueue: runsLater(0, "f"),
        ...named(["enqueue_in", "enqueue_at"], runsLater(1, "func")),
        enqueue_call: { call: listed("0|func=", "1|args=") },
      },
    },
    taskiq: { members: { "*": makes({ type: "taskiq.Broker" }) } },
    "taskiq.Broker": { members: { task: { call: makesTask("taskiq.Task", "taskiq.MakesTask") } } },
    "taskiq.MakesTask": { call: task("taskiq.Task") },
    "taskiq.Task": { members: { kiq: sent() } },
    /** Calling the function is what puts it off. */
    huey: { members: { "*": makes({ type: "huey.Huey" }) } },
    "huey.Huey": { members: { task: gives({ type: "huey.MakesTask" }) } },
    "huey.MakesTask": { call: task("huey.Task") },
    "huey.Task": { members: { schedule: { call: sentAs("0|args=") } } },
    django_q: { members: named(["async_task", "schedule"], runsLater(0, "func")) },
    apscheduler: { members: { "*": makes({ type: "apscheduler.Scheduler" }) } },
    "apscheduler.Scheduler": {
      members: { add_job: { call: listed("0|func=", "2|args=") }, ...named(["start", "shutdown", "remove_job"], HARMLESS) },
    },
    schedule: { members: { every: gives({ type: "schedule.Job" }) } },
    "schedule.Job": {
      members: {
        ...named(["at", "to", "tag", "until"], gives({ type: "schedule.Job" })),
        do: runsLater(0, "job_func"),
        "*": { type: "schedule.Job" },
      },
    },
  },
};
