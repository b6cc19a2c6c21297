/**
 * `chatbotSecurity/declarable` and `chatbotSecurity/declare`: what stands at the cursor, and the edit of the project's settings that says
 * what it does.
 */
import { projectEdit } from "../project-edit.js";
import type { DeclarableParams, DeclarableResult, DeclareParams, EditResult } from "../protocol.js";
import type { Root } from "../root.js";
import type { Session } from "../session.js";
import { toOffset } from "../to-lsp.js";
import type { Declarable } from "../tools.js";

interface Target {
  readonly root: Root;
  readonly declarable: Declarable;
}

async function targetAt(session: Session, { textDocument: { uri }, position }: DeclarableParams): Promise<Target | undefined> {
  const root = session.roots.of(uri);
  if (!root) return undefined;
  const settings = await session.settingsOf(root);
  const document = session.documents.get(uri);
  const path = document && root.pathOf(document);
  const declarable = document && path !== undefined && root.declarable(path, toOffset(document, position), settings);
  return declarable ? { root, declarable } : undefined;
}

export async function declarable(session: Session, params: DeclarableParams): Promise<DeclarableResult | null> {
  session.requireClient();
  const target = await targetAt(session, params);
  return target ? { name: target.declarable.name, what: target.declarable.what } : null;
}

export async function declare(session: Session, params: DeclareParams): Promise<EditResult> {
  const { declaration } = params;
  const target = await targetAt(session, params);
  if (!target) return { problem: session.t("here is no call of an imported function and no parameter of an exported one") };
  const { root, declarable: it } = target;
  if (it.what === "parameter" && declaration.as === "sanitizer") return { problem: session.t("a parameter is no sanitizer") };
  return projectEdit(session, root, (text) => session.tools.withLibrary(text, it.library(declaration)));
}
