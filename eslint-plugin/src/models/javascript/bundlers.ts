/** Bundlers: what their settings write into what every browser gets. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { makes } from "./rows.js";

const written: readonly Sink[] = ["0", "0.[]"].map((arg) => ({
  arg,
  kind: "publication",
  detail: { use: "what every visitor's browser gets" },
}));
const define: Member = makes({}, { sinks: written });

export const library: Library = {
  name: "bundlers",
  modules: { webpack: "webpack", "@rspack/core": "webpack" },
  types: {
    webpack: { members: { DefinePlugin: define, default: { type: "webpack" }, webpack: { type: "webpack" }, rspack: { type: "webpack" } } },
  },
};
