/** Long work in short pieces: between two of them messages are read, so that nobody waits for what nobody looks at. */

/** Milliseconds of work before somebody else gets a turn. */
export const SLICE = 20;

/** As browsers have it. */
interface Port {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
}

interface Channel {
  readonly port1: Port;
  readonly port2: Port;
}

let channel: Channel | undefined;
const waiting: (() => void)[] = [];

/** After whatever has arrived. Where there is nothing better a message to ourselves is faster than a timer. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") return void setImmediate(resolve);
    if (!channel) {
      channel = new MessageChannel() as unknown as Channel;
      channel.port1.onmessage = () => waiting.shift()?.();
    }
    waiting.push(resolve);
    channel.port2.postMessage(0);
  });
}

/** How often somebody who waits looks at the time. */
const STEP = 100;

/** A wait that can be given up. Time in which we are at work ourselves, and could not have heard an answer, does not count. */
export function patience(milliseconds: number): { readonly over: Promise<undefined>; end(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<undefined>((resolve) => {
    const step = (left: number): void => {
      timer = setTimeout(() => (left <= STEP ? resolve(undefined) : step(left - STEP)), Math.min(left, STEP));
    };
    step(milliseconds);
  });
  return { over, end: () => clearTimeout(timer) };
}
