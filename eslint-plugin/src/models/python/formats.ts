/** Templates, YAML, data classes and expressions, whose text may come from elsewhere. */
import type { Library, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { deserialized } from "./words.js";

const TEMPLATE: Sink = { arg: "0|source=", kind: "code", detail: { use: "template" } };

export const library: Library = {
  name: "templates and formats",
  modules: {
    jinja2: "jinja2",
    "jinja2.sandbox": "jinja2",
    mako: "jinja2",
    "mako.template": "jinja2",
    yaml: "yaml",
    "ruamel.yaml": "yaml",
    pydantic: "pydantic",
    numexpr: "numexpr",
  },
  types: {
    jinja2: {
      members: {
        Template: { new: { sinks: [TEMPLATE], returns: { type: "jinja2.Template" } } },
        Environment: makes({ type: "jinja2.Environment" }),
        SandboxedEnvironment: makes({}),
      },
    },
    "jinja2.Environment": {
      members: {
        from_string: { call: { sinks: [TEMPLATE], returns: { type: "jinja2.Template" } } },
        get_template: gives({ type: "jinja2.Template" }),
      },
    },
    // Whether it escapes is the environment's matter.
    "jinja2.Template": { members: { ...named(["render", "render_async"], gives({ from: ["*"] })) } },
    yaml: {
      members: {
        load: {
          call: [
            { when: [{ arg: "1|Loader=", is: ["safe"] }], returns: { from: ["0"], structured: true } },
            { ...(deserialized("0").call as object) },
          ],
        },
        ...named(["unsafe_load", "full_load", "unsafe_load_all"], deserialized("0")),
        ...named(["safe_load", "safe_load_all"], gives({ from: ["0"], structured: true })),
        ...named(["SafeLoader", "CSafeLoader", "BaseLoader", "CBaseLoader"], { const: "safe" }),
        ...named(["dump", "safe_dump"], gives({ from: ["0"] })),
      },
    },
    pydantic: {
      members: {
        BaseModel: makes({ type: "pydantic.Model" }),
        ...named(["Field", "validator", "field_validator", "model_validator", "ConfigDict"], HARMLESS),
      },
    },
    "pydantic.Model": { members: { ...named(["dict", "model_dump", "json", "model_dump_json"], gives({ from: ["this"] })) } },
    numexpr: { members: { evaluate: { call: { sinks: [{ arg: "0", kind: "code", detail: { use: "expression that is evaluated" } }] } } } },
  },
};
