/** Paths as SARIF wants them. */

/** A workspace path as a relative URI reference; a colon is encoded too, or the first segment would look like a scheme. */
export function toRelativeUri(path: string): string {
  return path.split("/").map(encodeSegment).join("/");
}

function encodeSegment(segment: string): string {
  // A file name need not be well-formed UTF-16, and `encodeURIComponent` throws at half a pair.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
