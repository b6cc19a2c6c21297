export * from "./lib/index.js";
export * from "./again.js";
export { default as Entry } from "./lib/index.js";
