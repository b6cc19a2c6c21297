/**
 * What the page may load and run: its own script and style, by their hashes, and nothing else. A test says what the hashes are when one of the
 * files has changed.
 */
const SCRIPT = "sha256-fJiyfa3xKqEmvCTXzPYs4avEW4DYuQ2Et16mXPdFpJw=";
const STYLE = "sha256-8M8bwUj/BXlzRuNDsLKqBt7ivirXNPCdUpUZOLrKqWo=";

export const CSP = `default-src 'none'; script-src '${SCRIPT}'; style-src '${STYLE}'; base-uri 'none'; form-action 'none'`;
