/** Bundlers: what their settings write into what every browser gets. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { makes } from "./rows.js";

const written: readonly Sink[] = ["0", "0.[]"].map((arg) => ({
  arg,
  kind: "publication",
  detail: { use: "what every visitor's browser gets" },
}));
/** Variables by name, whose values at the time of the build are written there. */
const SECRET_NAME: Sink = {
  arg: "0.[]",
  kind: "publication",
  fact: true,
  when: [{ arg: "0.[]", matches: "(?:^|_)(?:SECRET|PASSWORD|PASSWD|TOKEN|PRIVATE_KEY|API_KEY)(?:_|$)" }],
  unless: [{ arg: "0.[]", matches: "PUBLI(?:C|SHABLE)" }],
  detail: { use: "what every visitor's browser gets" },
};
const environment: Member = makes({}, { sinks: [SECRET_NAME] });
const define: Member = makes({}, { sinks: written });

export const library: Library = {
  name: "bundlers",
  modules: { webpack: "webpack", "@rspack/core": "webpack" },
  types: {
    webpack: {
      members: {
        DefinePlugin: define,
        EnvironmentPlugin: environment,
        default: { type: "webpack" },
        webpack: { type: "webpack" },
        rspack: { type: "webpack" },
      },
    },
  },
};
