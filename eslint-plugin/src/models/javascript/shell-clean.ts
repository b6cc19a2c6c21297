/** Packages that quote arguments for a POSIX shell. They clean for the shell alone: an argument may still become an option. */
import type { Library } from "../../engine/summary.js";
import { gives, makes, named } from "./rows.js";

const QUOTED = { from: ["0", "0.[]"], cleans: ["command"] } as const;

export const library: Library = {
  name: "shell-clean",
  modules: { "shell-quote": "shell-quote", "shell-escape": "shell-escape", shescape: "shescape" },
  types: {
    "shell-quote": { members: { quote: gives(QUOTED), parse: gives({ from: ["0"], list: true }) } },
    "shell-escape": { call: { returns: QUOTED } },
    shescape: {
      members: { ...named(["quote", "quoteAll", "escape", "escapeAll"], gives(QUOTED)), Shescape: makes({ type: "shescape.Instance" }) },
    },
    "shescape.Instance": { members: { ...named(["quote", "quoteAll", "escape", "escapeAll"], gives(QUOTED)) } },
  },
};
