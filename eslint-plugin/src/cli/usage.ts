/** What a user did wrong, in one sentence that names it: the command line prints the message and ends with code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
