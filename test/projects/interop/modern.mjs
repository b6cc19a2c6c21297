import { exec } from "node:child_process";
import common, { run } from "./common.cjs";
import * as namespace from "./common.cjs";
import whole from "./whole.cjs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const required = require("./common.cjs");

export const viaDefault = (text) => common.run(text);
export const viaName = (text) => run(text);
export const viaNamespace = (text) => namespace.run(text);
export const viaNamespaceDefault = (text) => namespace.default.run(text);
export const viaWhole = (text) => whole(text);
export const viaRequire = (text) => required.run(text);
export default (text) => exec(text);
