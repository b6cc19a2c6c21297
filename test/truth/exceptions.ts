/** What a relation is known to change, and why. Nothing else may change. */

export interface Exception {
  readonly relation: RegExp;
  /** What is found more or less. */
  readonly finding: RegExp;
  /** The programs; absent: any. */
  readonly program?: RegExp;
  readonly why: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    relation: /renamed/u,
    finding: /^no-hidden-unicode/u,
    why: "The defect is the name.",
  },
  {
    relation: /renamed/u,
    finding: /^no-insecure-random/u,
    program: /no-insecure-random\/good/u,
    why: "That it numbers a request, which is no secret, is said by its name.",
  },
  {
    relation: /^dead code/u,
    finding: /^no-silent-security-failure/u,
    why: "What a handler does is judged by its form: a statement that does nothing is a statement.",
  },
  {
    relation: /^dead code/u,
    finding: /^require-authorization/u,
    program: /proofs\.js/u,
    why: "A function that does nothing but the action is reported where it is called; with another statement in it, it does something.",
  },
  {
    relation: /extracted/u,
    finding: /^require-webhook-verification/u,
    why: "That a signature is made of `JSON.stringify(req.body)` is seen where both stand together.",
  },
  {
    relation: /extracted/u,
    finding: /^no-sensitive-data-logging/u,
    why: "A secret that is one by its name alone (`config.token`) loses it in the result of a function, and a wrapper that lets its text be put together elsewhere is reported itself.",
  },
  {
    relation: /extracted/u,
    finding: /^no-path-traversal/u,
    program: /normalised\.js/u,
    why: "What is proven of another form of a path holds for the path itself only within one activation.",
  },
  {
    relation: /extracted/u,
    finding: /^no-command-injection/u,
    program: /lambda_functions|views_by_reading/u,
    why: "A view that is one by what it reads of a request is none once another function reads it.",
  },
  {
    relation: /extracted/u,
    finding: /^no-unsafe-sandbox/u,
    program: /restricted_python/u,
    why: "That the program's own `globals()` are handed in is seen where they are handed in.",
  },
  {
    relation: /extracted/u,
    finding: /^no-(?:command-injection|path-traversal) \(confirmed\)/u,
    program:
      /exceptions\.js|asked-first|handed-guards|narrowing\.js|file-paths|repeated-reads|validators|\/next$|sveltekit|python_telegram_bot/u,
    why: "What a condition says of a part of an object (`req.query.q`, `params.get('q')`) does not go with the object into a function: flows/handed-guards.js.",
  },
  {
    relation: /extracted/u,
    finding: /^no-prototype-pollution/u,
    program: /merging\.js/u,
    why: "That a function goes down from object to object is seen in its own text.",
  },
  {
    relation: /extracted/u,
    finding: /^no-insecure-jwt/u,
    program: /tokens\.js/u,
    why: "That a token holds a whole record is said by the call that makes it one.",
  },
  {
    relation: /extracted/u,
    finding: /^no-command-injection \(confirmed\)/u,
    program: /no-command-injection\/good\.py/u,
    why: "What a condition says of a list's items (`len(set(flags) - FLAGS) > 0`) does not go with the list into a function.",
  },
  {
    relation: /extracted/u,
    finding: /^no-code-injection \(confirmed\)/u,
    program: /no-code-injection\/bad\.py/u,
    why: "That a function was looked up by a name of somebody's (`getattr(os, name)`) is known of the call beside it.",
  },
  {
    relation: /extracted/u,
    finding: /^no-code-injection \(possible\)/u,
    program: /strict-hidden/u,
    why: "That an encoding hides a text is seen where the text is decoded and run at once.",
  },
  {
    relation: /split/u,
    finding: /^no-sql-injection \(possible\)/u,
    program: /returning\.py/u,
    why: "What a route's converter lets through is known of the methods of a class in the same module.",
  },
  {
    relation: /extracted/u,
    finding: /^no-weak-crypto/u,
    program: /legacy/u,
    why: "That a weak digest only lets old passwords in is seen beside the strong one.",
  },
  {
    relation: /extracted/u,
    finding: /^no-html-injection/u,
    program: /react-state/u,
    why: "What a function makes of a component's state is known where the component's own function makes it.",
  },
  {
    relation: /extracted/u,
    finding: /^require-input-validation \(possible\)/u,
    program: /\/line\.js$/u,
    why: "Whether anybody looks for the first element of a list is seen in the function that takes it.",
  },
  {
    relation: /extracted/u,
    finding: /^require-origin-check/u,
    program: /widget/u,
    why: "A message that is only handed on may be checked where it arrives.",
  },
  {
    relation: /extracted/u,
    finding: /^no-html-injection \(possible\)/u,
    program: /built\.js/u,
    why: "That a text is a log's line and nothing else is seen where it is put together in the call.",
  },
  {
    relation: /with CR$/u,
    finding: /^no-hidden-unicode/u,
    why: "One report for a line, and lines that end with a carriage return alone are one line to it.",
  },
];
