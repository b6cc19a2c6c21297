/** Syntax that the Python at hand may not know, that only Python 2 knows, or that is broken; and places in odd texts. */
import { describe, expect, it } from "vitest";
import { parse } from "../../eslint-plugin/src/languages/python/parser/parse.js";
import { print } from "./print.js";
import { walk } from "./walk.js";

function tree(text: string): string {
  const { ast, errors } = parse(text);
  expect(errors).toEqual([]);
  return ast.body.map(print).join("; ");
}

function value(text: string): string {
  const { ast, errors } = parse(text);
  expect(errors).toEqual([]);
  const [statement] = ast.body;
  return statement?.type === "Expr" ? print(statement.value) : print(statement);
}

/** The trees and the complaints of a broken text. */
function broken(text: string): [string, ...string[]] {
  const { ast, errors } = parse(text);
  return [ast.body.map(print).join("; "), ...errors.map(({ at, message }) => `${at.start}: ${message}`)];
}

/** The source of every node of a type. */
function sources(text: string, type: string): string[] {
  const found: string[] = [];
  walk(parse(text).ast, (node) => {
    if (node.type === type) found.push(text.slice(node.range[0], node.range[1]));
  });
  return found.reverse();
}

describe("f-strings (PEP 701)", () => {
  it("with the quotes of the string in a hole", () => {
    expect(value(`f"{a["b"]}"`)).toBe(`JoinedStr([FormattedValue(Subscript(Name("a"), Constant("b")), -1)])`);
    expect(value(`f"{f"{f"{1}"}"}"`)).toContain("FormattedValue(Constant(1), -1)");
  });
  it("with comments, line breaks and backslashes in a hole", () => {
    expect(value(`f"a{\n b # }\n}{'\\n'.join(c)}"`)).toBe(
      `JoinedStr([Constant("a"), FormattedValue(Name("b"), -1), FormattedValue(Call(Attribute(Constant("\\n"), "join"), [Name("c")]), -1)])`,
    );
  });
  it("with conversions, specifications and debugging", () => {
    expect(value(`f"{a!r:>{w}.{p}}"`)).toBe(
      `JoinedStr([FormattedValue(Name("a"), 114, JoinedStr([Constant(">"), FormattedValue(Name("w"), -1), Constant("."), FormattedValue(Name("p"), -1)]))])`,
    );
    expect(value(`f"{a = }{b=:x}"`)).toBe(
      `JoinedStr([Constant("a = "), FormattedValue(Name("a"), 114), Constant("b="), FormattedValue(Name("b"), -1, JoinedStr([Constant("x")]))])`,
    );
  });
  it("with braces, lambdas in parentheses, comparisons and walruses", () => {
    expect(value(`f"{{{a}}}"`)).toBe(`JoinedStr([Constant("{"), FormattedValue(Name("a"), -1), Constant("}")])`);
    expect(value(`f"{(lambda x: x)(a)}{a != b}{(c := 1)}"`)).toContain(`NamedExpr(Name("c"), Constant(1))`);
    expect(value(`f"{x:=10}"`)).toBe(`JoinedStr([FormattedValue(Name("x"), -1, JoinedStr([Constant("=10")]))])`);
    expect(value(String.raw`rf"\d{a}"`)).toBe(String.raw`JoinedStr([Constant("\\d"), FormattedValue(Name("a"), -1)])`);
    expect(value(String.raw`f"\N{DASH}{a}"`)).toBe(`JoinedStr([Constant("\ufffd"), FormattedValue(Name("a"), -1)])`);
  });
  it("side by side", () => {
    expect(value(`"a" f"b{c}" 'd' f"{e}" ''`)).toBe(
      `JoinedStr([Constant("ab"), FormattedValue(Name("c"), -1), Constant("d"), FormattedValue(Name("e"), -1)])`,
    );
    expect(sources(`x = ("a" f"b{c}"\n  'd')`, "Constant")).toEqual([`"a" f"b`, `'d'`]);
  });
});

it("t-strings (3.14)", () => {
  expect(value(`t"a{b!s:>3}c{d + 1}"`)).toBe(
    `TemplateStr([Constant("a"), Interpolation(Name("b"), "b", 115, JoinedStr([Constant(">3")])), Constant("c"), Interpolation(BinOp(Name("d"), "Add", Constant(1)), "d + 1", -1)])`,
  );
});

it("type parameters and aliases (3.12, defaults of 3.13)", () => {
  expect(tree("def f[T: int = str, *Ts = *X, **P = [int]](): pass")).toContain(
    `[TypeVar("T", Name("int"), Name("str")), TypeVarTuple("Ts", Starred(Name("X"))), ParamSpec("P", List([Name("int")]))]`,
  );
  expect(tree("type A[T] = list[T]")).toBe(`TypeAlias(Name("A"), [TypeVar("T")], Subscript(Name("list"), Name("T")))`);
  expect(tree("type = 1; type (x); type[x]; type.y")).toContain("Assign");
  expect(tree("class A[T](B, c=d): ...")).toContain(`[TypeVar("T")]`);
});

it("exception groups, and several exceptions without parentheses (3.14)", () => {
  expect(tree("try: a\nexcept* E as e: b")).toBe(`TryStar([Expr(Name("a"))], [ExceptHandler(Name("E"), "e", [Expr(Name("b"))])])`);
  expect(tree("try: a\nexcept A, B: b")).toContain(`ExceptHandler(Tuple([Name("A"), Name("B")]), null`);
});

it("match, where it is one", () => {
  expect(tree("match x:\n case {'a': 1, **r} | [*_, -1] | A(b, c=d) as e if f: pass\n case _: pass")).toContain(
    `MatchAs(MatchOr([MatchMapping([Constant("a")], [MatchValue(Constant(1))], "r"), MatchSequence([MatchStar(), MatchValue(UnaryOp("USub", Constant(1)))]), MatchClass(Name("A"), [MatchAs(null, "b")], ["c"], [MatchAs(null, "d")])]), "e"), Name("f")`,
  );
  expect(tree("match = case = 1\nmatch(x)\nmatch[x]\nmatch * x\nmatch.x: int\nprint(match)").startsWith("Assign(")).toBe(true);
  expect(tree("match (x):\n case 1: pass")).toContain("Match(");
  expect(tree("match -x, *y:\n case 1: pass")).toContain("Match(Tuple(");
});

it("with and its parentheses", () => {
  expect(tree("with (a as b, c): pass")).toBe(`With([withitem(Name("a"), Name("b")), withitem(Name("c"))], [Pass()])`);
  expect(tree("with (a, b) as c: pass")).toContain("withitem(Tuple(");
  expect(tree("with (yield): pass")).toContain("withitem(Yield(");
  expect(tree("with (a).b as c.d, e: pass")).toContain(`withitem(Attribute(Name("a"), "b"), Attribute(Name("c"), "d"))`);
});

it("what Python 2 wrote", () => {
  expect(tree('print "a" % b, c\nprint >>f, 1')).toBe(
    `Expr(Call(Name("print"), [BinOp(Constant("a"), "Mod", Name("b")), Name("c")])); Expr(Call(Name("print"), [Constant(1)], [keyword("file", Name("f"))]))`,
  );
  expect(tree("exec code in scope")).toBe(`Expr(Call(Name("exec"), [Name("code"), Name("scope")]))`);
  expect(tree("try: a\nexcept E, e: raise E, 'b'")).toContain(`ExceptHandler(Name("E"), "e", [Raise(Call(Name("E"), [Constant("b")]))])`);
  expect(tree("x = `a` + ur'b'")).toContain(`Call(Name("repr"), [Name("a")])`);
  expect(value("a <> 0777")).toBe(`Compare(Name("a"), ["NotEq"], [Constant(511)])`);
  expect(value("0xFFL + 10l")).toBe(`BinOp(Constant(255), "Add", Constant(10))`);
  expect(value("print >> f")).toBe(`BinOp(Name("print"), "RShift", Name("f"))`);
});

it("literals", () => {
  expect(value("1_000, 0x_ff, 1e3, .5, 2J, 10**2, 99999999999999999999")).toBe(
    `Tuple([Constant(1000), Constant(255), Constant(1000), Constant(0.5), Constant(2j), BinOp(Constant(10), "Pow", Constant(2)), Constant(99999999999999999999n)])`,
  );
  expect(value(String.raw`b'\x41\101\u0041' B"z"`)).toBe(String.raw`Constant(b"AA\\u0041z")`);
  expect(value("'\\u00e9\\U0001F600\\\r\n\\q'")).toBe(String.raw`Constant("é😀\\q")`);
  expect(value("ﬁ")).toBe(`Name("fi")`);
});

it("places in odd texts", () => {
  expect(sources("\ufeff# coding: utf-8\r\nx = é('😀')\r\n\ty = 1", "Name")).toEqual(["x", "é", "y"]);
  expect(sources("if a:\r\tb()\r\tc()\rd()", "Call")).toEqual(["b()", "c()", "d()"]);
  expect(tree("if a:\n        b\n\tc\n\f\nd")).toBe(`If(Name("a"), [Expr(Name("b")), Expr(Name("c"))]); Expr(Name("d"))`);
  expect(parse("a #b\n#!c\n'''#d'''").comments).toEqual([
    { range: [2, 4], text: "b" },
    { range: [5, 8], text: "!c" },
  ]);
});

describe("what is left of", () => {
  it("an unclosed bracket", () => {
    expect(broken("foo(\nx = 1\ny = 2")).toEqual([
      `Expr(Call(Name("foo"), [], [keyword("x", Constant(1))])); Assign([Name("y")], Constant(2))`,
      "3: '(' was never closed",
    ]);
    expect(broken("def f(a, b:\n    return g(a)\nh()")[0]).toBe(
      `FunctionDef("f", arguments([], [arg("a"), arg("b")]), [Return(Call(Name("g"), [Name("a")]))]); Expr(Call(Name("h")))`,
    );
    expect(broken("x = [a\nfor b in c:\n    d()")[0]).toBe(
      `Assign([Name("x")], List([Name("a")])); For(Name("b"), Name("c"), [Expr(Call(Name("d")))])`,
    );
    expect(broken("foo(a]\nbar()")[0]).toBe(`Expr(Call(Name("foo"), [Name("a")])); Expr(Call(Name("bar")))`);
  });
  it("a bracket that only looks unclosed", () => {
    expect(tree("x = [a\nfor b in c\nif d]\ny = (1\nif a else\n2)\nz = (yield\nfrom_)")).toContain("ListComp");
    expect(tree("def f(\n  a\n): self.g(\n  b.c)")).toContain(`Call(Attribute(Name("self"), "g")`);
    expect(tree("with f(a,\n  'b'\n  r'c'): pass")).toContain(`Constant("bc")`);
  });
  it("an unclosed string", () => {
    expect(broken("foo('abc)\nbar()")[0]).toBe(`Expr(Call(Name("foo"), [Constant("abc)")])); Expr(Call(Name("bar")))`);
    expect(broken('def f():\n    """Abc\n    a()\ndef g():\n    """Def"""\n    b()')[0]).toContain(`Expr(Call(Name("a")))`);
    expect(broken(`f"abc {x"\nbar()`)).toEqual([
      `Expr(JoinedStr([Constant("abc "), FormattedValue(Name("x"), -1)])); Expr(Call(Name("bar")))`,
      "8: f-string: expecting '}'",
    ]);
    expect(broken(`print(f"abc {")\nbar()`)[0]).toContain(`Expr(Call(Name("bar")))`);
  });
  it("a half-typed line", () => {
    expect(broken("x = foo.\ny = bar()")[0]).toBe(
      `Assign([Name("x")], Attribute(Name("foo"), "")); Assign([Name("y")], Call(Name("bar")))`,
    );
    expect(broken("if x\n    foo()\nbar()")).toEqual([
      `If(Name("x"), [Expr(Call(Name("foo")))]); Expr(Call(Name("bar")))`,
      "4: Expected ':'",
    ]);
    expect(broken("def f(\nbar()")[0]).toContain(`Expr(Call(Name("bar")))`);
    expect(broken("@a\nx()")[0]).toBe(`Expr(Name("a")); Expr(Call(Name("x")))`);
  });
  it("odd indentation", () => {
    expect(broken("def f():\n    a()\n      b()\n    c()\nd()")[0]).toBe(
      `FunctionDef("f", arguments(), [Expr(Call(Name("a"))), Expr(Call(Name("b"))), Expr(Call(Name("c")))]); Expr(Call(Name("d")))`,
    );
    expect(broken("def f():\n    a()\n  b()\nc()")[0]).toContain(`[Expr(Call(Name("a"))), Expr(Call(Name("b")))]`);
  });
  it("a clause without its statement", () => {
    expect(broken("except E:\n    a()\nelse:\n    b()\nc()")[0]).toContain(`Expr(Call(Name("c")))`);
  });
});
