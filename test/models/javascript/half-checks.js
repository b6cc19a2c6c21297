export function looks(url, text) {
  return [url.search("x"), text.replace("-", " "), text.replace("<", () => "&lt;"), url.includes("/api/")];
}

export function isOurs(url) {
  return [
    url.startsWith("https://example.com"), // error[no-bypassable-check]: A part of the address
    url.includes("example.com"), // error[no-bypassable-check]: A part of the address
    new URL(url).hostname.endsWith("example.com"), // error[no-bypassable-check]: A part of the address
  ];
}

export function quoted(text) {
  return text.replace("'", "''"); // error[no-bypassable-check]: Only the first occurrence
}
