/**
 * Components that show markdown, with the pictures in it: react-markdown, streamdown, markdown-to-jsx, Marked's. A picture's address
 * carries what the text says to whoever is named in it, without a click. A component stands for one constant here, by which the rows of
 * JSX know it (`dom.ts`). All of these keep scripts out by themselves: they are no sink for markup.
 */
import type { Library, Member } from "../../engine/summary.js";
import { named } from "./rows.js";

const component: Member = { const: "markdown component" };

export const library: Library = {
  name: "markdown-components",
  modules: {
    "react-markdown": "markdown-components",
    streamdown: "markdown-components",
    "markdown-to-jsx": "markdown-components",
    "marked-react": "markdown-components",
    "@uiw/react-markdown-preview": "markdown-components",
  },
  types: {
    "markdown-components": {
      members: { ...named(["default", "Markdown", "MarkdownHooks", "MarkdownAsync", "Streamdown"], component) },
    },
  },
};
