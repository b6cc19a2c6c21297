/** Values made where they are written: texts with holes, regular expressions, lists, objects. */
import type { Expr, ListExpr, ObjectExpr, Template } from "../ir/ir.js";
import { noteMarkup } from "./built.js";
import { writtenAs } from "./class-line.js";
import { checkEscapeOrder } from "./escape-order.js";
import { callClosure } from "./functions.js";
import { checkHostPattern } from "./host-patterns.js";
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { iterated, spreadItems } from "./lists.js";
import { allocate, getMember, listOf, objectOf } from "./members.js";
import { checkFields } from "./options.js";
import { checkPattern } from "./slow-patterns.js";
import { uniteTaints, untrusted } from "./taint.js";
import { text, type TextInput } from "./texts.js";
import { constant, join, UNDEFINED, UNKNOWN, withPart, type Value } from "./values.js";

/** More elements than this in one literal are data of which no single one matters. */
const LONGEST_LIST = 500;

export function template(I: Interpreter, expr: Template): Value {
  const pieces: TextInput[] = [];
  expr.text.forEach((literal, i) => {
    if (literal) pieces.push(literal);
    const hole = expr.holes[i];
    if (!hole) return;
    const value = I.evaluate(hole);
    const place = I.place(hole.at);
    pieces.push({ value: writtenAs(I, value, place) ?? value, place });
  });
  const value = text(pieces);
  noteMarkup(I, value, expr);
  return value;
}

export function regex(I: Interpreter, expr: Extract<Expr, { op: "regex" }>): Value {
  checkPattern(I, expr);
  checkHostPattern(I, expr);
  checkEscapeOrder(I, expr.pattern, expr.at.start);
  const fields = new Map([
    ["source", constant(expr.pattern)],
    ["flags", constant(expr.flags)],
  ]);
  return withPart(objectOf(I, expr, fields), { types: ["RegExp"] });
}

export function list(I: Interpreter, expr: ListExpr): Value {
  const items: Value[] = [];
  let open: Value | undefined;
  const add = (value: Value): void => {
    if (!open && items.length < LONGEST_LIST) items.push(value);
    else open = open ? join(open, value) : value;
  };
  for (const item of expr.items) {
    const value = I.evaluate(item.value);
    const parts = item.spread ? spreadItems(I, value) : [value];
    if (parts) for (const part of parts) add(part);
    else {
      const element = iterated(I, value, I.place(item.value.at));
      open = open ? join(open, element) : element;
    }
  }
  return listOf(I, expr, items, open);
}

/** An object of somebody else's, copied over what was there, may hold any of its names. */
export function overwrite(I: Interpreter, fields: Map<string, Value>, source: Value, place: Place): void {
  if (source.objects.length > 0 || untrusted(source.taints).length === 0) return;
  for (const [name, before] of fields) fields.set(name, join(before, getMember(I, source, name, place)));
}

export function object(I: Interpreter, expr: ObjectExpr): Value {
  const fields = new Map<string, Value>();
  let element: Value | undefined;
  let taints = UNDEFINED.taints;
  const result = allocate(I, expr, { kind: "object", fields, element, length: undefined, class: undefined });
  for (const entry of expr.entries) {
    const value = I.evaluate(entry.value);
    if (entry.kind === "spread") {
      for (const cell of value.objects) {
        const heap = I.state.heap(cell);
        for (const [name, field] of heap?.fields ?? [])
          fields.set(name, value.objects.length > 1 && fields.has(name) ? join(fields.get(name)!, field) : field);
        if (heap?.element) element = element ? join(element, heap.element) : heap.element;
      }
      overwrite(I, fields, value, I.place(entry.value.at));
      taints = uniteTaints(taints, value.taints);
    } else if (entry.kind === "getter") {
      const closure = value.closures[0];
      fields.set(entry.name, closure ? callClosure(I, closure, [], result, I.place(entry.at), entry) : UNKNOWN);
    } else if (entry.kind === "value") {
      const key = entry.key ? I.evaluate(entry.key) : undefined;
      const name = entry.key ? (key?.consts?.length === 1 ? String(key.consts[0]) : undefined) : entry.name;
      if (name === undefined) element = element ? join(element, value) : value;
      else fields.set(name, value);
    }
  }
  I.state.set(result.objects[0]!, { kind: "object", fields, element, length: undefined, class: undefined });
  checkFields(I, expr, fields);
  return taints.length ? withPart(result, { taints }) : result;
}
