/**
 * canvas and its successors: loading an image fetches any address and opens any file.
 */
import type { Library } from "../../engine/summary.js";

export const library: Library = {
  name: "canvas",
  modules: { canvas: "canvas", "@napi-rs/canvas": "canvas", "skia-canvas": "canvas" },
  types: {
    canvas: {
      members: {
        default: { type: "canvas" },
        loadImage: {
          call: {
            sinks: [{ arg: "0", kind: "url", when: [{ arg: "0", type: "string" }], detail: { use: "image that is fetched or opened" } }],
          },
        },
      },
    },
  },
};
