export * from "./clean";
export * from "./guards";
