/** Switches a cookie's flag on where it is off, or adds the flags that are missing, as the model writes them. */
import type { Hit, RuleContext } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";

const OFF = /^(?:false|False|None|null|0)$/;
/** `secure: true` or `secure=True`, in a list of such. */
const FLAG = /\b(\w+)(?:: |=)(?:"\w+"|\w+)/g;

export function cookieFlags(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { at, args, detail, statement } = hit;
  if (at.file !== context.result.file) return [];
  if (OFF.test(context.text(at))) {
    const text = context.result.language === "python" ? "True" : "true";
    return [{ title: "Switch the flag on", edits: [{ at, text }], safe: false }];
  }
  const last = args.at(-1);
  const option = detail.option?.text;
  if (option === undefined || last === undefined || last.file !== at.file) return [];
  const add = (start: number, text: string): readonly Suggestion[] => [
    { title: "Add the flags that protect the cookie", edits: [{ at: { start, end: start }, text }], safe: false },
  ];
  if (option.startsWith("{")) return add(last.end, `, ${option}`);
  const named = context.result.language === "python";
  const object = context.text(last);
  if (!named && !object.startsWith("{")) return [];
  const missing = missingFlags(option, named ? context.text(statement) : object);
  return named ? add(last.end, `, ${missing}`) : add(last.start + 1, ` ${missing}${/^\{\s*\}$/.test(object) ? " " : ","}`);
}

function missingFlags(option: string, written: string): string {
  const flags = [...option.matchAll(FLAG)].filter(([, name]) => !new RegExp(`\\b${name}\\b\\s*[:=,}]`).test(written));
  return flags.map(([flag]) => flag).join(", ");
}
