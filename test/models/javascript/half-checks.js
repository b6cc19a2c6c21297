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

// The text that is looked for says that it is an address.
export function isOursBySign(text) {
  return [
    text.startsWith("https://example.com"), // error[no-bypassable-check]: A part of the address
    text.indexOf("www.example.com") === 0, // error[no-bypassable-check]: A part of the address
    text.startsWith("https://example.com/"),
    text.includes("example.com"),
    text.endsWith(".example.com"),
  ];
}

export function link(url) {
  return url.indexOf("javascript:") === 0 ? "" : url; // error[no-bypassable-check]: get past
}

export function quoted(text) {
  return text.replace("'", "''"); // error[no-bypassable-check]: Only the first occurrence
}

// Patterns: only the first match; what is left by what stood around it; a backslash that undoes the escaping.
exports.patterns = (text, url) => {
  text.replace(/'/, "&#39;"); // error[no-bypassable-check]: Only the first occurrence
  text.replace(/'/g, "&#39;");
  text.replace(/<script>/gi, ""); // error[no-bypassable-check]: left by what stood around it
  text.replace(/<script>/gi, "&lt;script&gt;");
  text.replace(/'/g, "\\'"); // error[no-bypassable-check]: A backslash before the quote
  text.replaceAll("'", "\\'"); // error[no-bypassable-check]: A backslash before the quote
  text.replaceAll("'", "''");
  text.replaceAll(/<script>/g, ""); // error[no-bypassable-check]: left by what stood around it
  text.replace(/\\/g, "\\\\").replace(/'/g, "\\'");
  /^https:\/\/www.example\.com\//.test(url); // error[no-bypassable-check]: A dot in the pattern
  /^https:\/\/example.com\//.exec(url); // error[no-bypassable-check]: A dot in the pattern
  /https:\/\/example\.com\//.test(url); // error[no-bypassable-check]: a part of another address
  /^https:\/\/example\.com/.test(url); // error[no-bypassable-check]: a part of another address
  /^https:\/\/example\.com\//.test(url);
  /^https:\/\/example\.com$/.test(url);
  /example.com/.test(text);
  url.match(/^https:\/\/example.com\//); // error[no-bypassable-check]: A dot in the pattern
  url.match(/^https:\/\/www.example\.com\//); // error[no-bypassable-check]: A dot in the pattern
  url.match(/https:\/\/example\.com\//); // error[no-bypassable-check]: a part of another address
  url.match(/^https:\/\/example\.com/); // error[no-bypassable-check]: a part of another address
  url.match(/^https:\/\/example\.com\/$|example\.net/); // error[no-bypassable-check]: a part of another address
  url.match(/^https:\/\/example\.com\/(\d+)/);
  text.match(/^https:\/\/example.com\//); // error[no-bypassable-check]: A dot in the pattern
  text.match(/^https:\/\/www.example\.com\//); // error[no-bypassable-check]: A dot in the pattern
  text.match(/^https:\/\/example\.com/); // error[no-bypassable-check]: a part of another address
  text.match(/^https:\/\/example\.com\/$|example\.net/); // error[no-bypassable-check]: a part of another address
  text.match(/https:\/\/example\.com\//);
  /^https:\/\/example.com\//.test(text); // error[no-bypassable-check]: A dot in the pattern
  /^https:\/\/example\.com/.exec(text); // error[no-bypassable-check]: a part of another address
  /https:\/\/example.com\//.test(text);
  text.replace(/[<>]/, ""); // error[no-bypassable-check]: first occurrence
  text.replace(/[<>]/g, "");
  text.replace(/[,;]/, "");
};
