/** Connexion: handlers that a specification of the interface names, over Flask. */
import type { Library } from "../../engine/summary.js";
import { HARMLESS, makes, named } from "../javascript/rows.js";

export const library: Library = {
  name: "connexion",
  modules: { connexion: "connexion" },
  types: {
    connexion: {
      members: {
        ...named(["App", "FlaskApp"], makes({ type: "connexion.App" }, { serves: "return" })),
        // It is Flask's own.
        request: { type: "flask.Request" },
      },
    },
    "connexion.App": {
      members: {
        app: { type: "flask.App" },
        ...named(["add_api", "add_error_handler", "add_middleware"], HARMLESS),
        run: { call: { serves: "this" } },
      },
    },
  },
};
