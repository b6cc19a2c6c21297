/** `chatbotSecurity/report`: what is known of the workspace as the page that the command line writes, too. Analyses nothing for it. */
import { formatHtml, type ReportedFile, type ScanResult } from "eslint-plugin-chatbot-security/report";
import type { ReportResult } from "../protocol.js";
import type { FileFindings, Session } from "../session.js";
import type { Tools } from "../tools.js";

const URL = "https://github.com/chatbot-security/chatbot-security";

export async function report(session: Session): Promise<ReportResult> {
  session.requireClient();
  const all = session.allFindings();
  const folders = new Set(all.map(({ root }) => root.uri));
  const preset = all[0] ? (await session.settingsOf(all[0].root)).lint.preset : "recommended";
  // In several folders two files may have one path: then each goes by its folder's name, too.
  const shown = ({ root, path }: FileFindings): string =>
    folders.size > 1 && root.uri !== undefined ? `${root.uri.replace(/\/$/u, "").split("/").at(-1)}/${path}` : path;
  const files = new Map<string, ReportedFile>();
  const places: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const each of all) {
    const name = (path: string): string => shown({ ...each, path });
    const findings = each.findings.map((finding) => ({
      ...finding,
      file: name(finding.file),
      flows: finding.flows.map((flow) => ({ ...flow, steps: flow.steps.map((step) => ({ ...step, file: name(step.file) })) })),
    }));
    for (const { file } of each.findings) places[name(file)] = each.uri;
    for (const { file } of each.findings.flatMap(({ flows }) => flows.flatMap(({ steps }) => steps)))
      places[name(file)] ??= each.root.uriOf(file);
    const before = files.get(shown(each));
    files.set(shown(each), { file: shown(each), findings: [...(before?.findings ?? []), ...findings], suppressed: [], problems: [] });
  }
  const [folder = "the open files"] = folders.size === 1 ? [...folders] : [undefined];
  return { html: formatHtml(resultOf([...files.values()], folder, preset, session.tools)), places };
}

function resultOf(files: readonly ReportedFile[], folder: string, preset: string, tools: Tools): ScanResult {
  const findings = files.flatMap((file) => file.findings);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return {
    tool: { name: "chatbot-security", version: tools.version, url: URL },
    rootUrl: `${folder.replace(/\/$/u, "")}/`,
    preset,
    rules: tools.rules(),
    files: [...files].sort((a, b) => (a.file < b.file ? -1 : 1)),
    notices: [],
    summary: {
      ...{ files: files.length, lines: 0, documents: 0, errors, warnings: findings.length - errors },
      ...{ suppressed: 0, unparsed: 0, truncated: 0, secretsOnly: 0, skipped: [], milliseconds: 0 },
    },
  };
}
