/** `import` and `from … import`. */
import type { Alias, Stmt } from "./ast.js";
import { exact } from "./exact.js";
import type { Cursor } from "./cursor.js";
import { T } from "./tokens.js";

export function parseImport(p: Cursor): Stmt {
  const { start } = p;
  p.advance();
  const names: Alias[] = [];
  do names.push(parseAlias(p, true));
  while (p.take(T.Comma));
  return { type: "Import", range: [start, p.lastEnd], names: exact(names) };
}

export function parseImportFrom(p: Cursor): Stmt {
  const { start } = p;
  p.advance();
  let level = 0;
  for (; ; p.advance()) {
    if (p.is(T.Dot)) level++;
    else if (p.is(T.Ellipsis)) level += 3;
    else break;
  }
  const module = p.is(T.KwImport) && level > 0 ? null : parseDotted(p);
  const names: Alias[] = [];
  if (p.expect(T.KwImport, "Expected 'import'")) parseNames(p, names);
  return { type: "ImportFrom", range: [start, p.lastEnd], module, names: exact(names), level };
}

function parseNames(p: Cursor, names: Alias[]): void {
  const { start } = p;
  if (p.take(T.Star)) {
    names.push({ type: "alias", range: [start, p.lastEnd], name: "*", asname: null });
    return;
  }
  const bracket = p.take(T.LParen);
  for (;;) {
    if (bracket && p.is(T.RParen)) break;
    const since = p.i;
    names.push(parseAlias(p, false));
    if (!bracket) {
      if (!p.take(T.Comma)) return;
    } else if (!p.is(T.RParen) && !p.take(T.Comma) && !p.resume(since)) break;
  }
  p.take(T.RParen);
}

function parseAlias(p: Cursor, dotted: boolean): Alias {
  const { start } = p;
  const name = dotted ? parseDotted(p) : p.identifier();
  const asname = p.take(T.KwAs) ? p.identifier() : null;
  return { type: "alias", range: [start, Math.max(start, p.lastEnd)], name, asname };
}

function parseDotted(p: Cursor): string {
  let name = p.identifier();
  while (p.take(T.Dot)) name += `.${p.identifier()}`;
  return name;
}
