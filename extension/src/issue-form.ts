/** The addresses of our issue forms, filled in. What a form's fields are called is written in `.github/ISSUE_TEMPLATE`. */

/** "false-positive": a finding is wrong; "missed-defect": a defect is not found. */
export type Mistake = "false-positive" | "missed-defect";

export interface Filled {
  readonly rule?: string | undefined;
  readonly version: string;
  /** Only with the user's consent. */
  readonly code?: string | undefined;
}

/** Addresses that are longer some browsers and servers do not take: code is cut, whole lines first. */
const LONGEST = 6000;

/** `issues`: where issues of this extension are kept, as its manifest says. */
export function formAddress(issues: string, mistake: Mistake, { rule, version, code }: Filled): string {
  const address = (lines: readonly string[]): string => {
    const fields = new URLSearchParams({ template: `${mistake}.yml` });
    if (rule) fields.set("rule", rule);
    fields.set("version", version);
    if (lines.length > 0) fields.set("code", lines.join("\n"));
    return `${issues}/new?${fields.toString()}`;
  };
  const lines = code?.split("\n") ?? [];
  while (lines.length > 0 && address(lines).length > LONGEST) lines.pop();
  return address(lines);
}
