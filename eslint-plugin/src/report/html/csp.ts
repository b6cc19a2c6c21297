/**
 * What the page may load and run: its own script and style, by their hashes, and nothing else. A test says what the hashes are when one of the
 * files has changed.
 */
const SCRIPT = "sha256-URJwCGQ0mNSpfN4ptWgYhwt4irCSaEuanReAlbVkCnI=";
const STYLE = "sha256-5AzwU8wu93EM2vIayzeGIUsSjBw/qiHpnn2kLG74mJA=";

export const CSP = `default-src 'none'; script-src '${SCRIPT}'; style-src '${STYLE}'; base-uri 'none'; form-action 'none'`;
