/**
 * Skeletons that may take the place of a broken line, so that brackets around it still match: the data of recovery.
 */

/** Each is tried only where its brackets are nearly those of the broken line. Common shapes first. */
const SKELETONS: readonly string[] = [
  // What a line may open
  ...["{", "(()=>{", "(async()=>{", "x(){", "x:{", "({", "()=>{", "async()=>{", "if(1){", "x:()=>{", "async x(){", "x:x({", "try{", "switch(1){"],
  ...["case 1:{", "class x{", "(", "[", "x:[", "x:(", "[{", "x:[{", "([", "((", "{(", "{(()=>(", "{x(()=>{", "x:x(()=>{", "(x,()=>{", "((()=>{", "({x:{"],
  // What a line may close
  ...["}", "})", ")", "]", "},", "),", "],", "}),", "}]", "])", "))", "}))", "}}", ")}", "))}", "]}", "})}", "}}>", "})()", "}())", "}})", "}])"],
  // What a line may close and open again
  ...["}{", "}else{", "}if(1){", "else{", "}catch{", "}finally{", "},{", "},x:{", "},x(){", "}x(){", "},()=>{", "}).x(()=>{", "}else if(1){", "}),x(()=>{"],
  ...["){", ")=>{", "))=>{", ")x(", "],[", "],x:[", "),x(", "}):(", ")}{(", "):(", "}=", "}=>{", "},[", "],{", "]=", "],()=>{", "}]=", ").x(()=>{"],
  // Template literals
  ...["`", "(`", "`)", "x=`", "`;", "`,", "`${", "}`", "}`)", "x(`"],
];

const BRACKETS = /[^(){}[\]`]/g;
const STRINGS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/.*/g;

/** The brackets of a text that have no partner in it. */
function openBrackets(text: string): string {
  let rest = text.replace(STRINGS, "").replace(BRACKETS, "");
  for (let before = ""; before !== rest; ) {
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

/** What to try in place of a line: nothing at all, then skeletons by likeness. */
export function fillsFor(line: string): readonly string[] {
  const brackets = openBrackets(line);
  const byDistance: string[][] = [tags(line), [], []];
  for (const skeleton of TABLE) {
    if (skeleton.text.length <= line.length) byDistance[distance(brackets, skeleton.brackets)]?.push(skeleton.text);
  }
  return ["", ...byDistance.flat()];
}

/** The tags of a line of JSX, opened or closed. */
function tags(line: string): string[] {
  const name = /<\/?([A-Za-z][\w.:]*)/.exec(line)?.[1];
  if (name) return [`<${name}>`, `</${name}>`, `<${name}`, "/>", ">"].filter((fill) => fill.length <= line.length);
  return /^\s*\/?>/.test(line) ? [">", "/>"] : [];
}
