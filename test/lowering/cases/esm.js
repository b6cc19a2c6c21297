import express, { Router as R } from "express";
import * as db from "./db.js";
import "./side-effect.js";

export const a = 1,
  { b, c: d } = db;
export let later;
export function run() {
  return R(express, db.query);
}
export class Bot extends db.Base {}
export { early as renamed, run as "any name" };
const early = 2;
export { x as y, default } from "./re.js";
export * from "./all.js";
export * as all from "./all.js";
export default async () => await import("./lazy.js");
const dynamic = import(early + ".js");
console.log(import.meta.url, dynamic);
