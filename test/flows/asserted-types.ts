// What an author asserts of a type changes nothing of what happens.
import pino from "pino";

const logger = pino();

function log(text: string): void {
  logger.info(`[bot] ${text}`);
}
log(process.env.OPENAI_API_KEY!); // error[no-sensitive-data-logging]: through `log`
log(process.env.ANTHROPIC_API_KEY as string); // error[no-sensitive-data-logging]: through `log`

export function merge(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const key of Object.keys(source)) {
    if (typeof source[key] === "object") merge(target[key] as Record<string, unknown>, source[key] as Record<string, unknown>);
    else (target as Record<string, unknown>)[key] = source[key]; // error[no-prototype-pollution]: lead out of the object
  }
}

const ORIGIN = "https://shop.example.com";
function receive(event: MessageEvent): void {
  if (event.origin !== ORIGIN) return;
  document.title = String(event.data);
}
window.addEventListener("message", (event) => receive(event as MessageEvent));
