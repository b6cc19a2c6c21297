/** Models asked by hand, by address: what comes back is what a model wrote, and what is sent is meant to be read by it. Names no rule. */
import type { Result, Sink, When } from "../../engine/summary.js";
import { messages, prompts, RETRIEVED_DATA } from "./llm-vocabulary.js";

const MODEL_HOSTS = [
  "https://(api\\.(openai\\.com|anthropic\\.com|mistral\\.ai|groq\\.com|deepseek\\.com|together\\.(xyz|ai)|cohere\\.(ai|com)|perplexity\\.ai|x\\.ai|fireworks\\.ai))",
  "https://(openrouter\\.ai/api|generativelanguage\\.googleapis\\.com|(api-inference|router)\\.huggingface\\.co|[^/]+\\.openai\\.azure\\.com)",
  "https?://(localhost|127\\.0\\.0\\.1):11434",
].join("|");
/** What people said into a microphone. */
export const SPOKEN = "/audio/(transcriptions|translations)$";
/** Pictures come as addresses of the provider's own, which nobody else chose. */
export const DRAWN = "/v1/images/(generations|edits|variations)$";
export const PICTURES: Result = { source: RETRIEVED_DATA, cleans: ["url"] };
/** Vectors, pictures and lists of models are no text of a model. On any other host only these paths say what answers. */
export const WRITTEN = `^(${MODEL_HOSTS})(/(?!.*(embed|moderations|images|audio/speech|/models$)).*)?$|(^|/)chat/completions(\\?|$)|:(g|streamG)enerateContent`;
export const asks = (pattern: string, arg = "0"): readonly When[] => [{ arg, matches: pattern }];
export const instructions = (data: string): readonly Sink[] => [
  ...messages(`${data}.messages`),
  ...prompts("system prompt", `${data}.system`, `${data}.instructions`, `${data}.preamble`),
];
