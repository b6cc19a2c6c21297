"""Prints the trees that CPython's own `ast` module makes of files, as JSON: one line for each path that standard input names.

The first line gives the version and the fields of every node. A node is a list of its name, start, end and fields; offsets are in UTF-16 code
units; operators and contexts are their names. A file that this Python refuses, or that is not UTF-8, is null.
"""

import ast
import json
import re
import sys
import warnings

BREAK = re.compile("\r\n|\r|\n")
NAMES = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
SKIPPED = {"type_comment", "type_ignores"}


def fields(node_class):
    return [name for name in node_class._fields if name not in SKIPPED]


class Places:
    """Lines and columns in bytes to offsets in UTF-16 code units."""

    def __init__(self, text):
        self.starts = [0]
        self.lines = []
        offset = at = 0
        # The byte order mark counts in offsets, and in no column.
        self.mark = 1 if text.startswith("\ufeff") else 0
        for match in BREAK.finditer(text):
            line = text[at : match.end()]
            self.add(line)
            offset += len(line.encode("utf-16-le", "surrogatepass")) // 2
            self.starts.append(offset)
            at = match.end()
        self.add(text[at:])

    def add(self, line):
        self.lines.append(None if line.isascii() else line.encode("utf-8", "surrogatepass"))

    def offset(self, line, column):
        start = self.starts[line - 1]
        encoded = self.lines[line - 1]
        if self.mark and line == 1:
            column += 3
        if encoded is None:
            return start + column
        return start + len(encoded[:column].decode("utf-8", "replace").encode("utf-16-le")) // 2


def value_of(value):
    if value is None or value is True or value is False:
        return value
    if value is ...:
        return {"ellipsis": True}
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return {"bytes": value.decode("latin-1")}
    if isinstance(value, complex):
        return {"imaginary": number(value.imag)}
    return {"number": number(value)}


def number(value):
    return repr(value) if isinstance(value, float) else hex(value)


def dump(node, places):
    if isinstance(node, ast.AST):
        if isinstance(node, NAMES):
            return type(node).__name__
        start = end = -1
        if hasattr(node, "end_col_offset"):
            start = places.offset(node.lineno, node.col_offset)
            end = places.offset(node.end_lineno, node.end_col_offset)
        result = [type(node).__name__, start, end]
        if isinstance(node, ast.Constant):
            result += [value_of(node.value), node.kind]
        else:
            result += [dump(getattr(node, name, None), places) for name in fields(type(node))]
        return result
    if isinstance(node, list):
        return [dump(item, places) for item in node]
    return node


def main():
    sys.setrecursionlimit(20000)
    warnings.simplefilter("ignore")
    classes = [item for item in vars(ast).values() if isinstance(item, type) and issubclass(item, ast.AST)]
    names = {item.__name__: fields(item) for item in classes}
    print(json.dumps({"version": list(sys.version_info[:2]), "fields": names}))
    for line in sys.stdin:
        path = json.loads(line)
        try:
            with open(path, "rb") as file:
                data = file.read()
            text = data.decode("utf-8")
            print(json.dumps(dump(ast.parse(data), Places(text)), separators=(",", ":")))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            print("null")


main()
