/**
 * `chatbotSecurity/findings`: every finding that is known, for clients that list them, and the notification that there may be others.
 */
import type { FindingsResult } from "../protocol.js";
import type { Session } from "../session.js";
import { summaryOf } from "../summaries.js";

/** Milliseconds between two notifications: a scan of a workspace finds something all the time. */
const PAUSE = 250;

export async function findings(session: Session): Promise<FindingsResult> {
  session.requireClient();
  const files = session.allFindings();
  const all = files.flatMap((file) => [...file.findings, ...file.known].map((finding) => summaryOf(session, file, finding)));
  const settings = await Promise.all([...new Set(files.map(({ root }) => root))].map((root) => session.settingsOf(root)));
  return { findings: all, baseline: settings.some(({ baseline, baselineMode }) => baseline !== undefined && baselineMode !== "off") };
}

/** Tells the client of changes, many at once. */
export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly send: () => void,
  ) {
    session.onFindings(() => this.changed());
  }

  private changed(): void {
    if (!this.session.client?.findings) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.send();
    }, PAUSE);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
