/** Markdown shown by React components: images in it are fetched from anywhere unless the component is told what to do with them. */
import type { Library, Summary, When } from "../../engine/summary.js";

/** Stands for the component where an element is made. */
const COMPONENT = "component that shows Markdown";

const RESTRICTIONS = [
  "components",
  "allowedElements",
  "disallowedElements",
  "allowElement",
  "urlTransform",
  "transformImageUri",
  "renderers",
];
const UNRESTRICTED: readonly When[] = RESTRICTIONS.map((name) => ({ arg: `1.${name}`, given: false }));

/** Rows for `jsx(type, properties)`. */
export const showsMarkdown: Summary = {
  when: [{ arg: "0", is: [COMPONENT] }, ...UNRESTRICTED],
  sinks: ["1.children", "1.children.[]", "1.source"].map((arg) => ({
    arg,
    kind: "render",
    detail: { use: "Markdown whose images are fetched", instead: "`disallowedElements` or a component for `img`" },
  })),
};

export const library: Library = {
  name: "markdown",
  modules: { "react-markdown": "react-markdown", streamdown: "react-markdown" },
  types: {
    "react-markdown": {
      members: { ...Object.fromEntries(["default", "Markdown", "Streamdown"].map((name) => [name, { const: COMPONENT }])) },
    },
  },
};
