import { left, LEFT, Left } from "./left.mjs";
export const right = (text, depth) => left(text, depth);
export class RightLeft extends Left {}
export const RIGHT = "right";
export const name = () => LEFT;
export * from "./left.mjs";
