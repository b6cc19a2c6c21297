/**
 * Skeletons that may take the place of a broken line, so that brackets around it still match: the data of recovery.
 */

/** Each is tried only where its brackets are nearly those of the broken line. Common shapes first. */
const SKELETONS: readonly string[] = [
  // What a line may open
  ...[
    "{",
    "(()=>{",
    "(async()=>{",
    "x={",
    "x(){",
    "x:{",
    "({",
    "()=>{",
    "async()=>{",
    "if(1){",
    "x:()=>{",
    "async x(){",
    "x:x({",
    "try{",
    "do{",
  ],
  ...[
    "switch(1){",
    "case 1:{",
    "class x{",
    "(",
    "x(",
    "if(",
    "[",
    "x=[",
    "x=(",
    "x:[",
    "x:(",
    "[{",
    "x:[{",
    "([",
    "((",
    "{(",
    "{(()=>(",
    "{x(()=>{",
  ],
  ...[
    "x:x(()=>{",
    "(x,()=>{",
    "((()=>{",
    "({x:{",
    "x=()=>{",
    "x=x({",
    "function x(",
    "export function x(",
    "x({x:[",
    "for(",
    "else if(1){",
    "else{",
    "import{",
    "export{",
  ],
  // What a line may close
  ...[
    "}",
    "})",
    ")",
    "]",
    "},",
    "),",
    "],",
    "}),",
    "}]",
    "])",
    "))",
    "}))",
    "}}",
    ")}",
    "))}",
    "]}",
    "})}",
    "}}>",
    "})()",
    "}())",
    "}})",
    "}])",
  ],
  ...["}from''", "}while(1)", "};", ");", "]);", "});"],
  // What a line may close and open again
  ...[
    "}{",
    "}else{",
    "}if(1){",
    "}catch{",
    "}finally{",
    "},{",
    "},x:{",
    "},x(){",
    "}x(){",
    "},()=>{",
    "}).x(()=>{",
    "}else if(1){",
    "}),x(()=>{",
  ],
  ...[
    "){",
    ")=>{",
    "))=>{",
    ")x(",
    "],[",
    "],x:[",
    "),x(",
    "}):(",
    ")}{(",
    "):(",
    "}=",
    "}=>{",
    "},[",
    "],{",
    "]=",
    "],()=>{",
    "}]=",
    ").x(()=>{",
  ],
  ...["}else if(", "){}", ")(", ")?(", "]){", "}){", "})=>{", "])=>{"],
  // Operands of something that goes on in the next line
  ...["0", "0,", "?0", ":0", "=0", "x:0,", "?0:0", "x=", "0+", "if(1)", "else", ";"],
  // Template literals
  ...["`", "(`", "`)", "x=`", "x:`", "`;", "`,", "`${", "}`", "}`)", "x(`", "return`"],
];

const BRACKETS = /[^(){}[\]`]/g;
const STRINGS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/.*/g;

const MAX_TEXT = 1000;

/** The brackets of a text that have no partner in it. */
export function openBrackets(text: string): string {
  let rest = text.slice(0, MAX_TEXT).replace(STRINGS, "").replace(BRACKETS, "");
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(/\(\)|\[\]|\{\}|``/g, "");
  }
  return rest;
}

const TABLE = SKELETONS.map((text) => ({ text, brackets: openBrackets(text) }));

/** Insertions and deletions between two short strings, up to 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 2;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same));
    }
    previous = row;
  }
  return Math.min(previous[b.length] ?? 3, 3);
}

const EACH = ["(", ")", "{", "}", "[", "]", "`"];
const MANY_BRACKETS = 40;

/** What the open brackets of a line may have been before one bracket of it was lost or typed. */
function oneEditAway(line: string): ReadonlySet<string> {
  const brackets = line.slice(0, MAX_TEXT).replace(STRINGS, "").replace(BRACKETS, "").slice(0, MANY_BRACKETS);
  const found = new Set<string>();
  for (let i = 0; i <= brackets.length; i++) {
    const head = brackets.slice(0, i);
    if (i < brackets.length) found.add(openBrackets(head + brackets.slice(i + 1)));
    for (const bracket of EACH) found.add(openBrackets(head + bracket + brackets.slice(i)));
  }
  return found;
}

/** What to try in place of a line, by likeness: nothing at all or the same brackets, one bracket lost or typed, the rest. */
export function fillsFor(line: string): readonly (readonly string[])[] {
  const brackets = openBrackets(line);
  const likely = oneEditAway(line);
  const groups: string[][] = [["", ...tags(line)], [], []];
  for (const skeleton of TABLE) {
    if (skeleton.text.length > line.length) continue;
    const rank = skeleton.brackets === brackets ? 0 : likely.has(skeleton.brackets) ? 1 : 2;
    if (rank < 2 || distance(brackets, skeleton.brackets) <= 2) groups[rank]?.push(skeleton.text);
  }
  return groups;
}

/** The tags of a line of JSX, opened or closed. */
function tags(line: string): string[] {
  const name = /<\/?([A-Za-z][\w.:]*)/.exec(line)?.[1];
  if (name) return [`<${name}>`, `</${name}>`, `<${name}`, "/>", ">"].filter((fill) => fill.length <= line.length);
  return /^\s*\/?>/.test(line) ? [">", "/>"] : [];
}
