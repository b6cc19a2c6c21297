/** Amazon Bedrock's runtime in AWS's SDK, version 3: commands hold what is asked, the client sends them, and what comes back a model wrote. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { LLM_DATA, prompt, roleOf, safe } from "./llm-vocabulary.js";
import { constructed } from "./chat-vocabulary.js";
import { gives, HARMLESS, named } from "./rows.js";

const ASKED: readonly Sink[] = [prompt("0.system.[].text", "system prompt"), prompt("0.messages", "messages array"), roleOf("0.messages")];
const command: Member = { new: { sinks: ASKED, returns: { type: "bedrock.Command" } } };

export const library: Library = {
  name: "aws-bedrock",
  modules: { "@aws-sdk/client-bedrock-runtime": "bedrock" },
  types: {
    bedrock: {
      members: {
        ...constructed("BedrockRuntimeClient", "bedrock.Client"),
        ...constructed("BedrockRuntime", "bedrock.Client"),
        ...named(["ConverseCommand", "ConverseStreamCommand"], command),
        ...named(["InvokeModelCommand", "InvokeModelWithResponseStreamCommand"], { new: { returns: { type: "bedrock.Command" } } }),
      },
    },
    "bedrock.Command": {},
    "bedrock.Client": {
      members: {
        send: gives({ type: "bedrock.Answer" }),
        ...named(["converse", "converseStream"], { call: { sinks: ASKED, returns: { type: "bedrock.Answer" } } }),
        ...named(["invokeModel", "invokeModelWithResponseStream"], gives({ type: "bedrock.Answer" })),
        destroy: HARMLESS,
      },
    },
    /** The message, the events of a stream, or the bytes of a body. */
    "bedrock.Answer": {
      source: LLM_DATA,
      members: { body: { type: "bedrock.Body" }, ...named(["$metadata", "usage", "metrics", "stopReason"], safe) },
    },
    "bedrock.Body": { source: LLM_DATA, members: named(["transformToString", "transformToByteArray"], gives({ source: LLM_DATA })) },
  },
};
