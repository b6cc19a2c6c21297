/** Types of installation.mjs. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

export declare function cleanEnvironment(extra?: Readonly<Record<string, string>>): NodeJS.ProcessEnv;
export declare function ownPath(): string;
export declare function installation(
  folder: string,
  manifest: Manifest,
  options?: { readonly log?: (line: string) => void; readonly environment?: NodeJS.ProcessEnv },
): Promise<string>;
export declare function debianPackages(
  wanted: readonly { readonly name: string; readonly shown: readonly string[] }[],
  log?: (line: string) => void,
): Promise<void>;
/** The folder that holds `node_modules`. */
export declare function packages(dependencies: Readonly<Record<string, string>>): Promise<string>;
