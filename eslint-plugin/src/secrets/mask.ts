/** What may be shown of a secret: the part that every secret of its format shares, never a character of its own. */

/** `shown` is the number of leading characters that are the format's public prefix ("xoxb-"). */
export function mask(secret: string, shown: number): string {
  return `${secret.slice(0, shown)}…`;
}
