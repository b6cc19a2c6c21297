/**
 * Open notebooks, each as the one file that it is on disk: the text of its cells as JSON, and back from a place in that text to the cell.
 * Of the client's notebook only the cells' documents and their order are looked at.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { At, Finding, Step } from "./tools.js";

interface CellPlace {
  readonly document: TextDocument;
  readonly at: At;
}

export class OpenNotebook {
  constructor(
    readonly uri: string,
    /** Its cells with code, in their order. */
    readonly cells: readonly TextDocument[],
  ) {}

  /** Grows with every change of a cell's text. Where cells come or go, the notebook is another one. */
  version(): number {
    return this.cells.reduce((sum, { version }) => sum + version, 0);
  }

  text(): string {
    return this.layout().text;
  }

  /** The findings that stand in a cell, at their places there. */
  findingsIn(document: TextDocument, findings: readonly Finding[]): readonly Finding[] {
    const { text, starts } = this.layout();
    const place = (at: At): CellPlace | undefined => this.place(text, starts, at);
    return findings.flatMap((finding) => {
      const own = place(finding.at);
      if (own?.document !== document) return [];
      const flows = finding.flows.map((flow) => ({ ...flow, steps: flow.steps.map((step) => inCell(step, finding.file, place)) }));
      return [{ ...finding, at: own.at, flows, message: withoutPlaces(finding.message) }];
    });
  }

  private layout(): { readonly text: string; readonly starts: readonly number[] } {
    const starts: number[] = [];
    let text = '{ "cells": [';
    for (const document of this.cells) {
      text += `${starts.length > 0 ? ", " : ""}{ "cell_type": "code", "source": `;
      starts.push(text.length);
      text += `${JSON.stringify(document.getText())} }`;
    }
    return { text: `${text}] }`, starts };
  }

  private place(text: string, starts: readonly number[], at: At): CellPlace | undefined {
    const index = starts.findLastIndex((start) => start <= at.start);
    const document = this.cells[index];
    const start = starts[index];
    if (!document || start === undefined) return undefined;
    const length = document.getText().length;
    // What stands before a place in the JSON string, read, is what stands before it in the cell.
    const offset = (place: number): number => Math.min(length, (JSON.parse(`${text.slice(start, place)}"`) as string).length);
    return { document, at: { start: offset(at.start), end: offset(Math.max(at.start, at.end)) } };
  }
}

/** A step in a cell goes by the cell's own address, and has its lines. */
function inCell(step: Step, file: string, place: (at: At) => CellPlace | undefined): Step {
  const found = step.file === file ? place(step) : undefined;
  if (!found) return step;
  const { document, at } = found;
  const lineAndColumn = (offset: number) => {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return { ...step, ...at, file: document.uri, startAt: lineAndColumn(at.start), endAt: lineAndColumn(at.end) };
}

/** The numbers of cells and lines in a message are those of the JSON text, which nobody sees here. */
function withoutPlaces(message: string): string {
  return message.replace(/^Cell \d+: /u, "").replace(/ \(line \d+\)/gu, "");
}

/** A cell is no file: it is analysed with its notebook, or, before the client has told of that, not at all. */
export function isCell({ uri, languageId }: TextDocument): boolean {
  return languageId === "python" && /\.ipynb(?:[?#]|$)/iu.test(uri);
}
