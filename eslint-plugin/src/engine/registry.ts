/**
 * The models of all libraries, indexed. Knows which rows exist, not what they mean.
 */
import type { SinkKind, Subject } from "./kinds.js";
import type {
  HandlerShape,
  Library,
  Member,
  OptionFact,
  Protection,
  Sender,
  Sink,
  Summary,
  TextWork,
  TypeModel,
  TypeName,
} from "./summary.js";

const NO_ROWS: readonly Summary[] = [];
const NO_SINKS: readonly Sink[] = [];
const NO_OPTIONS: readonly OptionFact[] = [];

/** Summaries of a member as a list. */
export function rows(summary: Summary | readonly Summary[] | undefined): readonly Summary[] {
  if (!summary) return NO_ROWS;
  return Array.isArray(summary) ? (summary as readonly Summary[]) : [summary as Summary];
}

/** A server lives long, and every name that is being typed is another one. */
const MOST_NAMES = 10_000;

export class Registry {
  private readonly modules = new Map<string, TypeName>();
  private readonly prefixes: { prefix: string; type: TypeName }[] = [];
  private readonly globals = new Map<string, Member>();
  private readonly types = new Map<TypeName, TypeModel>();
  private readonly found = new Map<TypeName, Map<string, Member | null>>();
  private readonly firsts = new WeakMap<readonly TypeName[], Map<string, { type: TypeName; member: Member } | null>>();
  private readonly outputs = new Map<TypeName, boolean>();
  private readonly sources = new Map<TypeName, boolean>();
  private readonly lines = new Map<TypeName, readonly TypeName[]>();
  readonly shapes: HandlerShape[] = [];
  readonly protections: (Protection & { readonly pattern: RegExp })[] = [];
  private readonly furtherSinks = new Map<string, readonly Sink[]>();
  private readonly allFurtherSinks = new Map<string, readonly Sink[]>();
  private readonly toldSinks = new Map<string, readonly Sink[]>();
  private readonly answering = new Set<TypeName>();
  /** Names of the parts that decide what a whole can harm. */
  readonly deciding = new Set<string>();
  /** Names of what looks at texts and changes them. */
  readonly texts: Readonly<Record<TextWork, Set<string>>> = {
    begins: new Set(),
    replaces: new Set(),
    tidies: new Set(),
    scheme: new Set(),
    length: new Set(),
  };
  readonly senders: Sender[] = [];
  readonly spoken = new Map<SinkKind, RegExp>();
  readonly subjects = new Map<Subject, { readonly path: RegExp | undefined; readonly way: RegExp | undefined }>();
  /** Matches the names of calls that write down what has happened; undefined where no model knows any. */
  writers: RegExp | undefined;
  /** Names that say something of who sends a webhook. */
  readonly telling = new Map<string, "sender" | "signature">();
  /** Texts of settings that have a framework ask before all its handlers. */
  readonly asking = new Map<string, string>();
  private readonly optionFacts = new Map<string, readonly OptionFact[]>();
  /** Users' own rows: the modules that they name, by specifier or by path from the root ("./src/db.js"), and the types that they bring. */
  readonly ownModules = new Map<string, TypeName>();
  readonly ownTypes = new Set<TypeName>();
  /** Every row that took part in an analysis, when asked for (tests). */
  readonly used: Set<object> | undefined;

  constructor(libraries: readonly Library[], trackUse = false, own: readonly Library[] = []) {
    this.used = trackUse ? new Set() : undefined;
    this.add(libraries);
    for (const { modules, types } of own) {
      for (const [specifier, type] of Object.entries(modules ?? {})) this.ownModules.set(specifier, type);
      for (const name of Object.keys(types)) if (!this.types.has(name)) this.ownTypes.add(name);
    }
    this.add(own);
  }

  private add(libraries: readonly Library[]): void {
    for (const library of libraries) {
      for (const [specifier, type] of Object.entries(library.modules ?? {})) {
        if (specifier.endsWith("*")) this.prefixes.push({ prefix: specifier.slice(0, -1), type });
        else this.modules.set(specifier, type);
      }
      for (const [name, member] of Object.entries(library.globals ?? {})) this.globals.set(name, member);
      for (const [name, model] of Object.entries(library.types)) {
        this.types.set(name, merge(this.types.get(name), model));
        for (const part of model.decidedBy?.members ?? []) this.deciding.add(part);
      }
      this.shapes.push(...(library.shapes ?? []));
      this.senders.push(...(library.senders ?? []));
      for (const { reads } of library.senders ?? []) for (const name of reads.flat()) this.telling.set(name, "sender");
      for (const [text, name] of Object.entries(library.asking ?? {})) this.asking.set(text, name);
      for (const name of library.signatures ?? []) this.telling.set(name, "signature");
      for (const each of library.protections ?? []) this.protections.push({ ...each, pattern: new RegExp(each.named, "iu") });
      for (const [kind, names] of Object.entries(library.spoken ?? {})) {
        this.spoken.set(kind as SinkKind, alternatives(this.spoken.get(kind as SinkKind), names));
      }
      for (const [name, { path, way }] of Object.entries(library.subjects ?? {})) {
        const before = this.subjects.get(name as Subject);
        const more = (known: RegExp | undefined, patterns?: readonly string[]) => (patterns ? alternatives(known, patterns) : known);
        this.subjects.set(name as Subject, { path: more(before?.path, path), way: more(before?.way, way) });
      }
      for (const [work, names] of Object.entries(library.texts ?? {})) for (const name of names) this.texts[work as TextWork].add(name);
      for (const name of library.texts?.scheme ?? []) this.deciding.add(name);
      if (library.writers) this.writers = alternatives(this.writers, library.writers);
      for (const type of library.answers ?? []) this.answering.add(type);
      for (const [type, members] of Object.entries(library.also ?? {}))
        for (const [name, sinks] of Object.entries(members)) {
          const key = name === "" ? type : `${type}.${name}`;
          this.furtherSinks.set(key, [...(this.furtherSinks.get(key) ?? []), ...sinks]);
        }
      for (const [name, sinks] of Object.entries(library.told ?? {})) this.toldSinks.set(name, [...this.told(name), ...sinks]);
      for (const [name, facts] of Object.entries(library.options ?? {}))
        this.optionFacts.set(name, [...this.options(name), ...("kind" in facts ? [facts] : facts)]);
    }
  }

  private readonly protecting = new Map<string, boolean>();

  /** Does a field of this name say who may have something run? */
  saysProtection(name: string): boolean {
    let says = this.protecting.get(name);
    if (says === undefined) {
      if (this.protecting.size >= MOST_NAMES) this.protecting.clear();
      this.protecting.set(name, (says = this.protections.some(({ pattern }) => pattern.test(name))));
    }
    return says;
  }

  moduleType(specifier: string): TypeName | undefined {
    return this.modules.get(specifier) ?? this.prefixes.find(({ prefix }) => specifier.startsWith(prefix))?.type;
  }

  /** A type whose members are all that a module, or the program, has. */
  isNamespace(type: TypeName): boolean {
    return this.lineage(type).includes("Namespace");
  }

  /** A module that a model names in full. */
  namedModule(specifier: string): TypeName | undefined {
    return this.modules.get(specifier);
  }

  /** What users' own rows call a module. */
  ownModule(specifier: string): TypeName | undefined {
    const exact = this.ownModules.get(specifier);
    if (exact !== undefined) return exact;
    for (const [pattern, type] of this.ownModules) if (pattern.endsWith("/*") && specifier.startsWith(pattern.slice(0, -1))) return type;
    return undefined;
  }

  isOwnModule(type: TypeName): boolean {
    for (const each of this.ownModules.values()) if (each === type) return true;
    return false;
  }

  /** Sinks beside those of a member's own rows, and of the types that it extends; `label` is the type and the member's name. */
  also(label: string): readonly Sink[] {
    let sinks = this.allFurtherSinks.get(label);
    if (sinks === undefined) {
      const end = label.lastIndexOf(".");
      const [type, name] = [label.slice(0, end), label.slice(end)];
      const labels = new Set([label, ...this.lineage(type).map((each) => `${each}${name}`)]);
      // What a type says of a kind of harm goes before what it extends says of it.
      const found: Sink[] = [];
      for (const each of labels) {
        const nearer = new Set(found.map(({ kind }) => kind));
        found.push(...(this.furtherSinks.get(each) ?? []).filter(({ kind }) => !nearer.has(kind)));
      }
      this.allFurtherSinks.set(label, (sinks = found.length > 0 ? found : NO_SINKS));
    }
    return sinks;
  }

  /** Sinks of a method of this name, whatever it belongs to. */
  told(name: string): readonly Sink[] {
    return this.toldSinks.get(name) ?? NO_SINKS;
  }

  /** Do functions that are registered by calls of this type answer with what they return? */
  answers(type: TypeName): boolean {
    return this.answering.has(type);
  }

  /** What an option of this name may do. */
  options(name: string): readonly OptionFact[] {
    return this.optionFacts.get(name) ?? NO_OPTIONS;
  }

  global(name: string): Member | undefined {
    return this.globals.get(name);
  }

  type(name: TypeName): TypeModel | undefined {
    return this.types.get(name);
  }

  /** The member of a type or of what it extends; a row for "*" only when no named one is found anywhere. */
  member(type: TypeName, name: string): Member | undefined {
    let ofType = this.found.get(type);
    if (!ofType) this.found.set(type, (ofType = new Map()));
    let member = ofType.get(name);
    if (member === undefined) ofType.set(name, (member = this.search(type, name, 0) ?? this.search(type, "*", 0) ?? null));
    return member ?? undefined;
  }

  /** The first of these types that has the member. One list of types is one object, so that answers can be kept. */
  firstMember(types: readonly TypeName[], name: string): { readonly type: TypeName; readonly member: Member } | undefined {
    let answers = this.firsts.get(types);
    if (!answers) this.firsts.set(types, (answers = new Map()));
    let answer = answers.get(name);
    if (answer === undefined) {
      const type = types.find((candidate) => this.member(candidate, name));
      answers.set(name, (answer = type === undefined ? null : { type, member: this.member(type, name)! }));
    }
    return answer ?? undefined;
  }

  /** A type and everything it extends. One list for each type. */
  lineage(type: TypeName): readonly TypeName[] {
    let line = this.lines.get(type);
    if (!line) {
      const all = new Set<TypeName>([type]);
      for (const each of all) if (all.size < 40) for (const base of this.types.get(each)?.extends ?? []) all.add(base);
      this.lines.set(type, (line = [...all]));
    }
    return line;
  }

  /** Is a value of this type, or a part of it, untrusted data? */
  isSource(type: TypeName): boolean {
    let answer = this.sources.get(type);
    if (answer === undefined) {
      answer = this.lineage(type).some((each) => {
        const model = this.types.get(each);
        return model?.source !== undefined || Object.values(model?.members ?? {}).some((member) => member.source !== undefined);
      });
      this.sources.set(type, answer);
    }
    return answer;
  }

  /** Is a value of this type, or what it leads to by its members, what a model has said? */
  isModelOutput(type: TypeName): boolean {
    let answer = this.outputs.get(type);
    if (answer === undefined) {
      this.outputs.set(type, false);
      answer = this.lineage(type).some((each) => {
        const model = this.types.get(each);
        const parts = [...Object.values(model?.members ?? {}), ...(model?.element ? [model.element] : [])];
        return (
          model?.source?.kind === "llm" ||
          parts.some(({ source, type: inner }) => source?.kind === "llm" || (inner !== undefined && this.isModelOutput(inner)))
        );
      });
      this.outputs.set(type, answer);
    }
    return answer;
  }

  private search(type: TypeName, name: string, depth: number): Member | undefined {
    const model = this.types.get(type);
    if (!model || depth > 12) return undefined;
    const members = model.members;
    if (members && Object.hasOwn(members, name)) return members[name];
    for (const base of model.extends ?? []) {
      const found = this.search(base, name, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  /** The first answer of a type or of what it extends. */
  inherited<T>(type: TypeName, pick: (model: TypeModel) => T | undefined, depth = 0): T | undefined {
    const model = this.types.get(type);
    if (!model || depth > 12) return undefined;
    const own = pick(model);
    if (own !== undefined) return own;
    for (const base of model.extends ?? []) {
      const found = this.inherited(base, pick, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Two libraries (or a user's rows) may speak of one type: the later one's members win. */
function merge(a: TypeModel | undefined, b: TypeModel): TypeModel {
  if (!a) return b;
  return {
    ...a,
    ...b,
    extends: [...(a.extends ?? []), ...(b.extends ?? [])],
    members: { ...a.members, ...b.members },
    overrides: { ...a.overrides, ...b.overrides },
  };
}

function alternatives(before: RegExp | undefined, more: readonly string[]): RegExp {
  return new RegExp([...(before ? [before.source] : []), ...more].join("|"), "iu");
}
