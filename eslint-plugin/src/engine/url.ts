/** Whether untrusted text put into an address can choose the host. Knows URL syntax, nothing of clients. */

/** The literal text before the hole; the hole stands at its end. */
export function choosesHost(before: string): boolean {
  if (before === "") return true;
  // Scheme-relative and absolute addresses: the host ends at the first "/", "?" or "#" after the authority's slashes.
  const authority = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(before) ?? /^\/\/([^/?#]*)/.exec(before);
  if (authority) {
    if (authority[0].length < before.length) return false;
    const host = authority[1]!;
    // `https://` + x, `https://user@` + x and `https://api.` + x choose it; a whole host before the hole most likely goes on with a path.
    return host === "" || /[@.]$/.test(host);
  }
  if (/^[a-z][a-z\d+.-]*:$/i.test(before) || /^[a-z][a-z\d+.-]*:\/$/i.test(before)) return true;
  // A path, a query or plain words: what follows is no host any more.
  return false;
}

/** Hosts of this machine, of a private network, of a composition of containers, and names kept for tests. */
const NEARBY =
  /^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[|[^.]+$|.*\.(?:local|localhost|internal|lan|test|invalid|onion)$)/i;

/** An address of a host far away, without encryption. A replacement character stands for what is not known. */
export function isInTheClear(address: string): boolean {
  const host = /^(?:http|ws|ftp):\/\/(?:[^@/?#]*@)?([^:/?#\uFFFC]+)(?=[:/?#]|$)/i.exec(address)?.[1];
  return host !== undefined && !NEARBY.test(host);
}

/** What is wrong with an address that begins a login by OAuth. A replacement character stands for what is not known; where it may hold more parameters, nothing is. */
export function loginFlaw(address: string): string | undefined {
  const query = /^https?:[^?#]*\bo?auth[^?#]*\/(?:authori[sz]e|auth|dialog\/oauth)\/?\?([^#]*)/i.exec(address)?.[1];
  if (query === undefined) return undefined;
  const parameters = new Map(query.split("&").map((pair) => [/^[^=]*/.exec(pair)![0], pair.replace(/^[^=]*=?/, "")]));
  const type = parameters.get("response_type") ?? "";
  if (/\btoken\b/.test(type)) return IMPLICIT_FLOW;
  if ([...parameters.keys()].some((name) => name.includes("\uFFFC"))) return undefined;
  if (parameters.has("state") || parameters.has("code_challenge")) return undefined;
  // Without an answer to the program it is an invitation of a bot, not a login.
  return type === "code" || (parameters.has("redirect_uri") && !parameters.get("scope")?.startsWith("bot")) ? NO_STATE : undefined;
}

export const NO_STATE = "the login has no `state`";
const IMPLICIT_FLOW = "the access token is put into the address (implicit flow)";
