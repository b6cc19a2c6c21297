/** What may hold up a save, and for how long: nobody waits for an analysis to get a file onto the disk. */

/** Milliseconds. Fixes that take longer are left for the next save, or for whoever asks for them. */
export const SAVE_PATIENCE = 100;

/** The answer, or `instead` when it does not come in time. A failure is an answer that did not come. */
export async function inTime<T>(answer: Promise<T>, milliseconds: number, instead: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } catch {
    return instead;
  } finally {
    clearTimeout(timer);
  }
}
