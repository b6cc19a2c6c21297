/** Types of setup.mjs. */
export interface Editor {
  readonly chromium: string;
  readonly node: string;
  readonly codeServer: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Throws an `Error` with the reason where the editor cannot run. */
export declare function prepareEditor(log?: (line: string) => void): Promise<Editor>;
