/** The names every module has without binding them. */
const NAMES: ReadonlySet<string> = new Set(
  (
    "__build_class__ __debug__ __doc__ __file__ __import__ __name__ __package__ __spec__ abs aiter all anext any ascii basestring bin bool breakpoint " +
    "bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit file filter " +
    "float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals long map max " +
    "memoryview min next object oct open ord pow print property quit range raw_input reduce reload repr reversed round set setattr slice sorted " +
    "staticmethod str sum super tuple type unichr unicode vars xrange zip"
  ).split(" "),
);

export function isBuiltin(name: string): boolean {
  return NAMES.has(name) || /^[A-Z]\w*(?:Error|Exception|Warning|Exit|Interrupt|Iteration|Group)$/.test(name);
}
