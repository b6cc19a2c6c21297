import ReactMarkdown from "react-markdown";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";

const text = location.hash;

export function Message() {
  return (
    <div>
      <ReactMarkdown>{text}</ReactMarkdown>
      <ReactMarkdown remarkPlugins={[remarkGfm]}>{text}</ReactMarkdown>
      <ReactMarkdown rehypePlugins={[rehypeRaw]}>{text}</ReactMarkdown> {/* error[no-html-injection]: Request data */}
      <ReactMarkdown rehypePlugins={[rehypeRaw]} children={text} /> {/* error[no-html-injection] */}
      <ReactMarkdown rehypePlugins={[remarkGfm, rehypeRaw]}>{text}</ReactMarkdown> {/* error[no-html-injection] */}
      <ReactMarkdown rehypePlugins={[rehypeRaw, rehypeSanitize]}>{text}</ReactMarkdown>
      <ReactMarkdown rehypePlugins={[rehypeRaw]}>**fixed**</ReactMarkdown>
    </div>
  );
}
