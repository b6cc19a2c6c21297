/** The marks on the lines of a flow that is shown: a number before each place, colours of the theme, signs in the overview ruler. */
import { OverviewRulerLane, ThemeColor, window, type DecorationOptions, type Disposable, type TextEditor } from "vscode";
import type { PathStep } from "chatbot-security-language-server/protocol";
import { toRange } from "./places.js";

export class StepMarks implements Disposable {
  private readonly step = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor("chatbotSecurity.stepBackground"),
    overviewRulerColor: new ThemeColor("chatbotSecurity.stepRuler"),
    overviewRulerLane: OverviewRulerLane.Center,
    borderRadius: "2px",
  });
  private readonly current = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor("chatbotSecurity.currentStepBackground"),
    overviewRulerColor: new ThemeColor("chatbotSecurity.currentStepRuler"),
    overviewRulerLane: OverviewRulerLane.Full,
    borderRadius: "2px",
  });
  private readonly line = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor("chatbotSecurity.stepLineBackground"),
  });
  private steps: readonly PathStep[] = [];
  private at = -1;
  private readonly subscription = window.onDidChangeVisibleTextEditors(() => this.draw());

  show(steps: readonly PathStep[], at: number): void {
    this.steps = steps;
    this.at = at;
    this.draw();
  }

  clear(): void {
    this.show([], -1);
  }

  private draw(): void {
    for (const editor of window.visibleTextEditors) this.drawIn(editor);
  }

  private drawIn(editor: TextEditor): void {
    const uri = editor.document.uri.toString();
    // Several steps may stand at one place: one mark with all their numbers.
    const places = new Map<string, { readonly step: PathStep; readonly numbers: number[]; isCurrent: boolean }>();
    for (const [index, step] of this.steps.entries()) {
      if (!isSameUri(step.uri, uri)) continue;
      const key = JSON.stringify(step.range);
      const place = places.get(key) ?? { step, numbers: [], isCurrent: false };
      place.numbers.push(index + 1);
      place.isCurrent ||= index === this.at;
      places.set(key, place);
    }
    const marks = [...places.values()].map(({ step, numbers, isCurrent }) => ({ isCurrent, options: mark(step, numbers, isCurrent) }));
    editor.setDecorations(
      this.step,
      marks.flatMap(({ isCurrent, options }) => (isCurrent ? [] : [options])),
    );
    editor.setDecorations(
      this.current,
      marks.flatMap(({ isCurrent, options }) => (isCurrent ? [options] : [])),
    );
    editor.setDecorations(
      this.line,
      marks.map(({ options }) => options.range),
    );
  }

  dispose(): void {
    this.subscription.dispose();
    this.step.dispose();
    this.current.dispose();
    this.line.dispose();
  }
}

/** The server writes addresses as the client gave them, or encodes them in its own way. */
function isSameUri(one: string, other: string): boolean {
  return one === other || decodeURIComponent(one) === decodeURIComponent(other);
}

function mark({ range, text }: PathStep, numbers: readonly number[], isCurrent: boolean): DecorationOptions {
  return {
    range: toRange(range),
    hoverMessage: numbers.map((number) => `${number}. ${plain(text)}`),
    renderOptions: {
      before: {
        contentText: ` ${numbers.join("·")} `,
        color: new ThemeColor(isCurrent ? "button.foreground" : "badge.foreground"),
        backgroundColor: new ThemeColor(isCurrent ? "button.background" : "badge.background"),
        margin: "0 3px 0 0",
        fontWeight: "bold",
      },
    },
  };
}

/** Text of a program is no markup. */
function plain(text: string): string {
  return text.replace(/[\\*_{}[\]<>#|~!]/gu, "\\$&");
}
