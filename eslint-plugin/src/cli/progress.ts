/** One line that is written over and over while a scan runs: on a terminal only, and gone when the scan ends. */

const INTERVAL = 100;
const CLEAR = "\r\u001B[K";

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  show(file: string, index: number, total: number): void;
  end(): void;
}

export function createProgress(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show(file, index, total) {
      if (!terminal.isTTY || now() - last < INTERVAL) return;
      last = now();
      shown = true;
      const line = `Scanning ${index + 1} of ${total}  ${file.replace(/\p{Cc}/gu, "?")}`;
      terminal.write(CLEAR + line.slice(0, Math.max(20, (terminal.columns ?? 80) - 1)));
    },
    end() {
      if (shown) terminal.write(CLEAR);
    },
  };
}
