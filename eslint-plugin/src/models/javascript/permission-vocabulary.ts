/** Modes of files with which every account of the machine may write them: numbers, and texts as `chmod` takes them. Plain data. */

const OTHERS_WRITE = 0o002;

export const WORLD_WRITABLE: readonly (number | string)[] = Array.from({ length: 0o1000 }, (_, mode) => mode)
  .filter((mode) => (mode & OTHERS_WRITE) !== 0)
  .flatMap((mode) => [mode, mode.toString(8), `0${mode.toString(8)}`, `0o${mode.toString(8)}`]);

/** A name without a part that is made up when the file is made, in a folder that all accounts share. */
export const FORESEEABLE = "^(?:/(?:var/|usr/)?tmp|/dev/shm)/[^\uFFFC]+$";
