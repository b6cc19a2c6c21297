/**
 * Every handler goes through here: when one fails, its request gets an empty answer and the log a line, and the session goes on.
 */
import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver";

export interface Log {
  error(message: string): void;
  info(message: string): void;
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function refusal(code: number, message: string): ResponseError<void> {
  return new ResponseError(code, message);
}

export function cancelled(): ResponseError<void> {
  return refusal(LSPErrorCodes.RequestCancelled, "cancelled");
}

/** The handler, with an answer for when it fails. */
export function guardRequest<P, R>(
  log: Log,
  method: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => Promise<R> | R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      // Errors that the protocol knows, such as "cancelled", are answers.
      if (error instanceof ResponseError) throw error;
      log.error(`${method} failed: ${reason(error)}`);
      return empty;
    }
  };
}

/** The listener, which never throws and never rejects. */
export function guardNotification<P>(log: Log, method: string, handler: (params: P) => Promise<void> | void): (params: P) => void {
  return (params) => {
    void (async () => handler(params))().catch((error: unknown) => log.error(`${method} failed: ${reason(error)}`));
  };
}
