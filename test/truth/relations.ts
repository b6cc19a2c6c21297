/** The relations: ways to write a program otherwise that must not change what is found in it. */
import * as javascript from "./javascript.js";
import * as python from "./python.js";
import { rewrite, verbatim, type Edit, type Piece, type Program, type Variant } from "./rewrite.js";
import { isJavascript, isPython } from "./sources.js";

/** Undefined where it cannot be applied to a program. */
export type Relation = (program: Program) => Variant | undefined;

interface ByLanguage<T> {
  readonly js?: (source: javascript.Source) => T | undefined;
  readonly py?: (source: python.Source) => T | undefined;
}

/** Every file on its own. */
function each({ js, py }: ByLanguage<readonly Piece[]>): Relation {
  return (program) => {
    let changed = false;
    const variant = [...program].map(([path, text]): [string, readonly Piece[]] => {
      const source = isJavascript(path) && js ? javascript.read(path, text) : undefined;
      const pieces = source ? js!(source) : isPython(path) && py ? py(python.read(path, text)) : undefined;
      changed ||= pieces !== undefined;
      return [path, pieces ?? [verbatim(path, text)]];
    });
    return changed ? new Map(variant) : undefined;
  };
}

function edited({ js, py }: ByLanguage<readonly Edit[]>): Relation {
  const apply =
    <S extends { readonly file: string; readonly text: string }>(make: (source: S) => readonly Edit[] | undefined) =>
    (source: S): readonly Piece[] | undefined => {
      const edits = make(source);
      return edits && edits.length > 0 ? rewrite(source.file, source.text, edits) : undefined;
    };
  return each({ ...(js && { js: apply(js) }), ...(py && { py: apply(py) }) });
}

function replacing(pattern: RegExp, text: string): Relation {
  return (program) =>
    new Map(
      [...program].map(([path, original]) => [
        path,
        rewrite(
          path,
          original,
          [...original.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, text })),
        ),
      ]),
    );
}

/** A program of one file, with a second one. */
const split: Relation = (program) => {
  const [entry] = program;
  if (!entry || program.size !== 1) return undefined;
  const [path, text] = entry;
  const other = path.replace(/(\.\w+)$/u, "_other$1").replaceAll("-", "_");
  const source = isJavascript(path) ? javascript.read(path, text) : undefined;
  const parts = source ? javascript.split(source, other) : isPython(path) ? python.split(python.read(path, text), other) : undefined;
  return (
    parts &&
    new Map([
      [path, parts[0]],
      [other, parts[1]],
    ])
  );
};

/** A file under another name, if it is the only one. */
function called(extension: RegExp, other: string, make: (source: javascript.Source) => readonly Edit[] | undefined): Relation {
  return (program) => {
    const [entry] = program;
    if (!entry || program.size !== 1 || !extension.test(entry[0])) return undefined;
    const source = javascript.read(...entry);
    const edits = source && make(source);
    return edits && new Map([[entry[0].replace(extension, other), rewrite(...entry, edits)]]);
  };
}

const suffixed = (name: string): string => (/[a-z]$/u.test(name) ? `${name}2` : `${name}_2`);

export const RELATIONS: Readonly<Record<string, Relation>> = {
  "variables are renamed": edited({ js: (it) => javascript.rename(it, suffixed), py: (it) => python.rename(it, suffixed) }),
  "dead code is added": edited({ js: javascript.addDeadCode, py: python.addDeadCode }),
  "functions are extracted": edited({ js: javascript.extractFunctions, py: python.extractFunctions }),
  "a file is split": split,
  "functions are reordered": each({ js: javascript.reorderFunctions, py: python.reorderFunctions }),
  "spaces and comments are added": edited({ js: javascript.respace, py: python.respace }),
  "lines end with CRLF": replacing(/\r?\n/gu, "\r\n"),
  "lines end with CR": (program) => {
    // Of other texts nobody knows any more what a line is.
    const isCode = [...program.keys()].every((path) => isJavascript(path) || isPython(path));
    return isCode ? replacing(/\r?\n/gu, "\r")(program) : undefined;
  },
  "a byte order mark comes first": (program) =>
    new Map([...program].map(([path, text]) => [path, [{ text: "\ufeff" }, verbatim(path, text)]])),
  "JavaScript becomes TypeScript": called(/\.js$/u, ".ts", javascript.annotate),
  "TypeScript becomes JavaScript": called(/\.ts$/u, ".js", javascript.eraseTypes),
  "types are added": edited({ py: python.annotate }),
};
