/** Forks, joins and loops of the store. */
import { describe, expect, it } from "vitest";
import { sameStored, State, type Heap } from "../../eslint-plugin/src/engine/state.js";
import { constant, SAFE, type Value } from "../../eslint-plugin/src/engine/values.js";

const consts = (state: State, cell: number): Value["consts"] => state.value(cell)?.consts;
const list = (...items: readonly Value[]): Heap => ({
  kind: "list",
  fields: new Map(items.map((item, i) => [String(i), item])),
  element: undefined,
  length: items.length,
  class: undefined,
});

describe("a state", () => {
  it("keeps what a fork writes apart until it is merged", () => {
    const head = new State(undefined);
    head.set(1, constant("a"));
    const fork = head.fork();
    fork.set(1, constant("b"));
    expect(consts(head, 1)).toEqual(["a"]);
    head.merge([fork]);
    expect(consts(head, 1)).toEqual(["b"]);
  });

  it("joins branches, also those that did not write", () => {
    const head = new State(undefined);
    head.set(1, constant("a"));
    const [one, other] = [head.fork(), head.fork()];
    one.set(1, constant("b"));
    one.set(2, constant(1));
    head.merge([one, other]);
    expect(consts(head, 1)).toEqual(["b", "a"]);
    expect(consts(head, 2)).toEqual([1]);
  });

  it("keeps a refinement only where every branch made it", () => {
    const head = new State(undefined);
    const [one, other] = [head.fork(), head.fork()];
    one.set(-1, SAFE);
    one.set(-2, SAFE);
    other.set(-2, SAFE);
    head.merge([one, other]);
    expect(head.get(-1)).toBeUndefined();
    expect(head.get(-2)).toBe(SAFE);
  });

  it("is a snapshot once it is left behind", () => {
    const base = new State(undefined);
    const run = base.fork();
    run.set(1, constant("a"));
    const kept = run.snapshot(base);
    run.set(1, constant("b"));
    expect(consts(kept, 1)).toEqual(["a"]);
  });

  it("notes what is read from outside", () => {
    const outer = new State(undefined);
    outer.set(1, constant("a"));
    const reads = new Map();
    const inner = new State(outer, reads);
    inner.set(2, constant("b"));
    inner.fork().get(1);
    inner.get(2);
    expect([...reads.keys()]).toEqual([1]);
  });

  it("absorbs a loop's turn until nothing is new, and gives up constants that still change", () => {
    const head = new State(undefined);
    head.set(1, constant(0));
    const turn = (value: Value): State => {
      const fork = head.fork();
      fork.set(1, value);
      return fork;
    };
    expect(head.absorb(turn(constant(1)))).toBe(true);
    expect(head.absorb(turn(constant(1)))).toBe(false);
    expect(head.absorb(turn(constant(2)), true)).toBe(true);
    expect(consts(head, 1)).toBeUndefined();
    expect(head.absorb(turn(constant(3)), true)).toBe(false);
  });
});

it("lists of different lengths join to one of unknown length", () => {
  const head = new State(undefined);
  const [one, other] = [head.fork(), head.fork()];
  one.set(1, list(constant("a")));
  other.set(1, list(constant("a"), constant("b")));
  head.merge([one, other]);
  expect(head.heap(1)?.length).toBeUndefined();
  expect([...head.heap(1)!.fields.keys()]).toEqual(["0", "1"]);
});

it("equal records are the same whatever made them", () => {
  expect(sameStored(list(constant("a")), list(constant("a")))).toBe(true);
  expect(sameStored(list(constant("a")), list(constant("b")))).toBe(false);
  expect(sameStored(list(), constant("a"))).toBe(false);
  expect(sameStored(undefined, list())).toBe(false);
});
