import ReactMarkdown, { Markdown } from "react-markdown";
import { Streamdown } from "streamdown";
import { createElement } from "react";
import OpenAI from "openai";

const openai = new OpenAI();

export async function Answer() {
  const { output_text: text } = await openai.responses.create({ model: "gpt-4.1", input: "What is new?" });
  return (
    <div>
      <ReactMarkdown>{text}</ReactMarkdown> {/* error[no-markdown-exfiltration]: images are fetched */}
      <Markdown children={text} /> {/* error[no-markdown-exfiltration]: images are fetched */}
      <Streamdown>{text}</Streamdown> {/* error[no-markdown-exfiltration]: images are fetched */}
      <ReactMarkdown components={{ img: () => null }}>{text}</ReactMarkdown>
      {createElement(ReactMarkdown, { children: text }) /* error[no-markdown-exfiltration]: images are fetched */}
      <p>{text}</p>
    </div>
  );
}
