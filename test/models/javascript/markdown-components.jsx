import { useChat } from "@ai-sdk/react";
import Markdown from "react-markdown";
import { Streamdown } from "streamdown";

export function Chat() {
  const { messages } = useChat();
  return messages.map((message) => (
    <div key={message.id}>
      <Markdown>{message.content}</Markdown> {/* error[no-markdown-exfiltration]: markdown with pictures */}
      <Streamdown>{message.parts[0].text}</Streamdown> {/* error[no-markdown-exfiltration]: markdown with pictures */}
      <Markdown children={message.content} /> {/* error[no-markdown-exfiltration]: markdown with pictures */}
      <Markdown disallowedElements={["img"]}>{message.content}</Markdown>
      <Markdown components={{ img: () => null }}>{message.content}</Markdown>
      <Markdown>Answers may be wrong.</Markdown>
      <p>{message.content}</p>
    </div>
  ));
}
