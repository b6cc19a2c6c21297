/** Files whose text is put into the page as it stands: `scripts/lib/raw-text.mjs` bundles them, and so does Vite. */
declare module "*?raw" {
  const text: string;
  export default text;
}
