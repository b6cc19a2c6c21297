// Two modules that export everything of each other.
export * from "./index.js";
export const again = (text) => text + "!";
