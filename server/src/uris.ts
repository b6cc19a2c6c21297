/**
 * Addresses of documents as clients write them: the same file may come as `file:///c%3A/a%20b` or `file:///C:/a b`. Compares and takes
 * apart; never touches a file.
 */
export interface Address {
  readonly scheme: string;
  /** Decoded, with forward slashes; a Windows drive letter is in lower case. */
  readonly path: string;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function parseUri(uri: string): Address {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/iu.exec(uri);
  if (!match) return { scheme: "", path: uri };
  const path = decode(match[3] ?? "").replaceAll("\\", "/");
  const host = match[2] ? `//${match[2]}` : "";
  return { scheme: (match[1] ?? "").toLowerCase(), path: host + path.replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase()) };
}

/** Windows compares names without case; a drive letter or a host tells a Windows path. */
function comparable(path: string): string {
  return /^\/[a-z]:|^\/\//u.test(path) ? path.toLowerCase() : path;
}

/** The path of `address` within `folder`, or undefined when it lies elsewhere. */
export function pathWithin(folder: Address, address: Address): string | undefined {
  if (folder.scheme !== address.scheme) return undefined;
  const base = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return comparable(address.path).startsWith(comparable(base)) ? address.path.slice(base.length) : undefined;
}

/** The URI of a path within a folder, every segment encoded. */
export function uriWithin(folderUri: string, path: string): string {
  const base = folderUri.endsWith("/") ? folderUri : `${folderUri}/`;
  // Half a surrogate pair, which names on Windows may hold, is nothing that can be encoded.
  const segments = path.split("/").map((segment) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\uFFFD")));
  return base + segments.join("/");
}

/** The folder that holds a document. */
export function parentUri(uri: string): string {
  const end = uri.search(/[?#]/u);
  const path = end < 0 ? uri : uri.slice(0, end);
  return path.slice(0, path.lastIndexOf("/") + 1);
}
