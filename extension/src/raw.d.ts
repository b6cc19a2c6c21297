/** Files whose text is bundled as it stands, by `scripts/lib/raw-text.mjs`. */
declare module "*?raw" {
  const text: string;
  export default text;
}
