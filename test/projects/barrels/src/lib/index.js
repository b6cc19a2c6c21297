export * from "./shell.js";
export * as text from "./text.js";
export { default as Query, find as search } from "./query.js";
export { default } from "./query.js";
