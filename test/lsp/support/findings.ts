/** Findings in one form, from wherever they come. */
import type { Diagnostic } from "vscode-languageserver-protocol/node";
import { main } from "../../../eslint-plugin/src/cli/main.js";

export interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What the command line reports of a folder. */
export function byCommandLine(folder: string): readonly Finding[] {
  let output = "";
  const stdout = { write: (text: string) => ((output += text), true) };
  main(["scan", folder, "--format", "json"], { cwd: folder, stdout, stderr: { write: () => true } });
  const { findings } = JSON.parse(output) as { findings: readonly Finding[] };
  return sorted(findings.map(({ file, rule, line, column, message }) => ({ file, rule, line, column, message })));
}

/** What a server reported, by address of the file; `folder` is an address, too. */
export function byServer(folder: string, reports: Iterable<readonly [string, readonly Diagnostic[]]>): readonly Finding[] {
  const root = `${folder}/`;
  return sorted(
    [...reports].flatMap(([uri, items]) =>
      // What is said of comments is no finding.
      items
        .filter(({ severity }) => severity !== 3)
        .map(({ code, message, range: { start } }) => ({
          file: decodeURIComponent(uri.slice(root.length)),
          rule: String(code),
          line: start.line + 1,
          column: start.character + 1,
          message: message as string,
        })),
    ),
  );
}
