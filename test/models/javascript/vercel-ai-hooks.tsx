import { experimental_useObject as useObject, useChat, useCompletion } from "@ai-sdk/react";
import { Chat as Conversation } from "@ai-sdk/svelte";
import { convertToModelMessages, streamText, type UIMessage } from "ai";
import { z } from "zod";

export function Chat() {
  const { messages, sendMessage, status } = useChat();
  const { completion, complete } = useCompletion();
  const { object } = useObject({ api: "/api/card", schema: z.object({ html: z.string(), count: z.number() }) });
  async function ask(text: string) {
    sendMessage({ text });
    document.title = status;
    document.getElementById("answer")!.innerHTML = await complete(text); // error[no-html-injection]: Model output
  }
  return (
    <div onClick={() => ask("x")}>
      {messages.map((message) => (
        <div key={message.id}>
          <p>{message.content}</p>
          <p dangerouslySetInnerHTML={{ __html: message.content }} /> {/* error[no-html-injection]: Model output */}
          {message.parts.map((part) => {
            if (part.type === "text") return <p dangerouslySetInnerHTML={{ __html: part.text }} />; // error[no-html-injection]
            if (part.type === "tool-draw") return <p dangerouslySetInnerHTML={{ __html: part.output.svg }} />; // error[no-html-injection]
            return <p key={part.state}>{part.text}</p>;
          })}
          {message.toolInvocations?.map((call) => <p dangerouslySetInnerHTML={{ __html: call.result.html }} />)} {/* error[no-html-injection] */}
        </div>
      ))}
      <p dangerouslySetInnerHTML={{ __html: completion }} /> {/* error[no-html-injection] */}
      <p dangerouslySetInnerHTML={{ __html: object.html }} /> {/* error[no-html-injection] */}
      <p dangerouslySetInnerHTML={{ __html: `${object.count}` }} />
    </div>
  );
}

export function Bubble({ message }: { message: UIMessage }) {
  return <p>{message.role}</p>;
}

export function Bare(message: UIMessage) {
  return <p dangerouslySetInnerHTML={{ __html: message.parts[0].text }} />; // error[no-html-injection]
}

const conversation = new Conversation({});
document.body.innerHTML = conversation.messages[0].content; // error[no-html-injection]

export async function POST(request: Request) {
  const { messages }: { messages: UIMessage[] } = await request.json();
  return streamText({ model: "x", messages: convertToModelMessages(messages) }).toUIMessageStreamResponse(); // error[no-prompt-injection]: messages array
}
