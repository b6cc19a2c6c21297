/**
 * The tree of a Python file: node names and fields are those of CPython's `ast` module (3.14), so that its documentation is ours. Operators
 * and contexts are written as their names ("Add", "Load"). What is missing in broken code is a `Name` with an empty `id`.
 */

/** Offsets in UTF-16 code units, end exclusive; the same extent as CPython's `lineno`, `col_offset` and `end_*`. */
export type Range = [start: number, end: number];

interface Base<Type extends string> {
  readonly type: Type;
  readonly range: Range;
}

export type Context = "Load" | "Store" | "Del";
export type BinaryOperator =
  "Add" | "Sub" | "Mult" | "MatMult" | "Div" | "Mod" | "Pow" | "LShift" | "RShift" | "BitOr" | "BitXor" | "BitAnd" | "FloorDiv";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type CompareOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

/** A `bytes` value: one code unit, at most 255, for each byte. */
export class Bytes {
  constructor(readonly text: string) {}
}
/** An imaginary number. */
export class Imaginary {
  constructor(readonly value: number) {}
}
/** `...` */
export class Ellipsis {}
export const ELLIPSIS = new Ellipsis();

/** None is null; an int beyond the safe integers is a bigint. */
export type ConstantValue = string | number | bigint | boolean | null | Bytes | Imaginary | Ellipsis;

export interface Module extends Base<"Module"> {
  readonly body: readonly Stmt[];
}

// Statements

interface Function<Type extends string> extends Base<Type> {
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
  readonly type_params: readonly TypeParam[];
}
export type FunctionDef = Function<"FunctionDef">;
export type AsyncFunctionDef = Function<"AsyncFunctionDef">;
export interface ClassDef extends Base<"ClassDef"> {
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly type_params: readonly TypeParam[];
}
export interface Return extends Base<"Return"> {
  readonly value: Expr | null;
}
export interface Delete extends Base<"Delete"> {
  readonly targets: readonly Expr[];
}
export interface Assign extends Base<"Assign"> {
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface TypeAlias extends Base<"TypeAlias"> {
  readonly name: Expr;
  readonly type_params: readonly TypeParam[];
  readonly value: Expr;
}
export interface AugAssign extends Base<"AugAssign"> {
  readonly target: Expr;
  readonly op: BinaryOperator;
  readonly value: Expr;
}
export interface AnnAssign extends Base<"AnnAssign"> {
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
  /** 1 for a name that does not stand in parentheses. */
  readonly simple: 0 | 1;
}
interface ForLoop<Type extends string> extends Base<Type> {
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export type For = ForLoop<"For">;
export type AsyncFor = ForLoop<"AsyncFor">;
export interface While extends Base<"While"> {
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Base<"If"> {
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
interface WithBlock<Type extends string> extends Base<Type> {
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}
export type With = WithBlock<"With">;
export type AsyncWith = WithBlock<"AsyncWith">;
export interface Match extends Base<"Match"> {
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Base<"Raise"> {
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}
interface TryBlock<Type extends string> extends Base<Type> {
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}
export type Try = TryBlock<"Try">;
export type TryStar = TryBlock<"TryStar">;
export interface Assert extends Base<"Assert"> {
  readonly test: Expr;
  readonly msg: Expr | null;
}
export interface Import extends Base<"Import"> {
  readonly names: readonly Alias[];
}
export interface ImportFrom extends Base<"ImportFrom"> {
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}
export interface Global extends Base<"Global"> {
  readonly names: readonly string[];
}
export interface Nonlocal extends Base<"Nonlocal"> {
  readonly names: readonly string[];
}
export interface ExprStmt extends Base<"Expr"> {
  readonly value: Expr;
}
export type Pass = Base<"Pass">;
export type Break = Base<"Break">;
export type Continue = Base<"Continue">;

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

// Expressions

export interface BoolOp extends Base<"BoolOp"> {
  readonly op: "And" | "Or";
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Base<"NamedExpr"> {
  readonly target: Expr;
  readonly value: Expr;
}
export interface BinOp extends Base<"BinOp"> {
  readonly left: Expr;
  readonly op: BinaryOperator;
  readonly right: Expr;
}
export interface UnaryOp extends Base<"UnaryOp"> {
  readonly op: UnaryOperator;
  readonly operand: Expr;
}
export interface Lambda extends Base<"Lambda"> {
  readonly args: Arguments;
  readonly body: Expr;
}
export interface IfExp extends Base<"IfExp"> {
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
export interface Dict extends Base<"Dict"> {
  /** null for `**value`. */
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}
export interface SetExpr extends Base<"Set"> {
  readonly elts: readonly Expr[];
}
interface Comp<Type extends string> extends Base<Type> {
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export type ListComp = Comp<"ListComp">;
export type SetComp = Comp<"SetComp">;
export type GeneratorExp = Comp<"GeneratorExp">;
export interface DictComp extends Base<"DictComp"> {
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}
export interface Await extends Base<"Await"> {
  readonly value: Expr;
}
export interface Yield extends Base<"Yield"> {
  readonly value: Expr | null;
}
export interface YieldFrom extends Base<"YieldFrom"> {
  readonly value: Expr;
}
export interface Compare extends Base<"Compare"> {
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}
export interface Call extends Base<"Call"> {
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}
export interface FormattedValue extends Base<"FormattedValue"> {
  readonly value: Expr;
  /** Character code of `s`, `r` or `a`; -1 when there is none. */
  readonly conversion: number;
  readonly format_spec: JoinedStr | null;
}
export interface Interpolation extends Base<"Interpolation"> {
  readonly value: Expr;
  /** The expression as written. */
  readonly str: string;
  readonly conversion: number;
  readonly format_spec: JoinedStr | null;
}
export interface JoinedStr extends Base<"JoinedStr"> {
  readonly values: readonly Expr[];
}
export interface TemplateStr extends Base<"TemplateStr"> {
  readonly values: readonly Expr[];
}
export interface Constant extends Base<"Constant"> {
  readonly value: ConstantValue;
  /** "u" for a text written with that prefix. */
  readonly kind: "u" | null;
}
export interface Attribute extends Base<"Attribute"> {
  readonly value: Expr;
  readonly attr: string;
  ctx: Context;
}
export interface Subscript extends Base<"Subscript"> {
  readonly value: Expr;
  readonly slice: Expr;
  ctx: Context;
}
export interface Starred extends Base<"Starred"> {
  readonly value: Expr;
  ctx: Context;
}
export interface Name extends Base<"Name"> {
  readonly id: string;
  ctx: Context;
}
export interface List extends Base<"List"> {
  readonly elts: readonly Expr[];
  ctx: Context;
}
export interface Tuple extends Base<"Tuple"> {
  readonly elts: readonly Expr[];
  ctx: Context;
}
export interface Slice extends Base<"Slice"> {
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// Parts

export interface Comprehension extends Base<"comprehension"> {
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly is_async: 0 | 1;
}
export interface ExceptHandler extends Base<"ExceptHandler"> {
  /** The caught type: CPython's field `type`, which here is the name of the node. */
  readonly exception: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}
export interface Arguments extends Base<"arguments"> {
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  /** One for each of `kwonlyargs`. */
  readonly kw_defaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  /** Of the last of `posonlyargs` and `args`. */
  readonly defaults: readonly Expr[];
}
export interface Arg extends Base<"arg"> {
  readonly arg: string;
  readonly annotation: Expr | null;
}
export interface Keyword extends Base<"keyword"> {
  /** null for `**value`. */
  readonly arg: string | null;
  readonly value: Expr;
}
export interface Alias extends Base<"alias"> {
  readonly name: string;
  readonly asname: string | null;
}
export interface WithItem extends Base<"withitem"> {
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}
export interface MatchCase extends Base<"match_case"> {
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

export interface MatchValue extends Base<"MatchValue"> {
  readonly value: Expr;
}
export interface MatchSingleton extends Base<"MatchSingleton"> {
  readonly value: boolean | null;
}
export interface MatchSequence extends Base<"MatchSequence"> {
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Base<"MatchMapping"> {
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}
export interface MatchClass extends Base<"MatchClass"> {
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}
export interface MatchStar extends Base<"MatchStar"> {
  readonly name: string | null;
}
export interface MatchAs extends Base<"MatchAs"> {
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export interface MatchOr extends Base<"MatchOr"> {
  readonly patterns: readonly Pattern[];
}
export type Pattern = MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

export interface TypeVar extends Base<"TypeVar"> {
  readonly name: string;
  readonly bound: Expr | null;
  readonly default_value: Expr | null;
}
export interface ParamSpec extends Base<"ParamSpec"> {
  readonly name: string;
  readonly default_value: Expr | null;
}
export interface TypeVarTuple extends Base<"TypeVarTuple"> {
  readonly name: string;
  readonly default_value: Expr | null;
}
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export type Node =
  Module | Stmt | Expr | Comprehension | ExceptHandler | Arguments | Arg | Keyword | Alias | WithItem | MatchCase | Pattern | TypeParam;
