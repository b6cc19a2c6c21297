export { run } from "./run.js";
export const version = "1.0.0";
