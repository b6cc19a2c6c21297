/** The web worker: waits for the parser's bytes, which only the extension knows where to find, and then serves. */
import { serveOver } from "chatbot-security-language-server/browser";
import { provide } from "./wasm-module.js";

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<{ readonly parser: ArrayBuffer }>) => {
  self.onmessage = null;
  void WebAssembly.compile(data.parser).then((module) => {
    provide(() => module);
    serveOver(self);
    self.postMessage({ ready: true });
  });
};
