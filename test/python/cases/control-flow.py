def loops(items):
    for index, item in enumerate(items):
        if item:
            break
        elif index > 2:
            continue
    else:
        missing()
    while (line := read()) is not None:
        pass
    while True:
        break


def tries():
    try:
        a()
    except ValueError as e:
        b(e)
    except (KeyError, TypeError):
        raise
    else:
        c()
    finally:
        d()
    try:
        e()
    except:
        raise RuntimeError("no") from None
    assert x, "message"
    del x.y, z[0]


def matches(event):
    match event:
        case {"type": "message", "text": str(text), **rest}:
            return text
        case ["cmd", name, *args] if name in ALLOWED:
            return args
        case Click(x=0, y=y) | Press(y):
            return y
        case None | 3 | "a" | Color.RED:
            pass
        case other:
            return other


def operators(a, b):
    return a + "x" + b, a % b, a * 2, "-" * 3, a / b, a | b, a < b <= 3, a not in b, not a, -1, a[1:2], a[-1], a["k"], a[b], (a, *b), {1, 2}


def comprehensions(xs):
    return {x: y for x, y in xs if x}, {x for x in xs}, (await x async for x in xs), any(x in y for x in xs)


def types(x):
    if isinstance(x, str) or isinstance(x, (int, Other)):
        return x
