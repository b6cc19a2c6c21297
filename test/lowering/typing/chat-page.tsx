"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Message } from "./types";
import { Avatar, Button, Spinner } from "./ui";
import { loadHistory, sendMessage } from "./api";
import { cn, formatDate } from "./format";

interface Props {
  readonly conversation: string;
  readonly initial: readonly Message[];
  onError?(error: Error): void;
}

export function ChatPage({ conversation, initial, onError = console.error }: Props) {
  const [messages, setMessages] = useState<readonly Message[]>(initial);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let stale = false;
    loadHistory(conversation)
      .then((history) => {
        if (!stale) setMessages((old) => [...history, ...old]);
      })
      .catch(onError);
    return () => {
      stale = true;
    };
  }, [conversation, onError]);

  const send = useCallback(async () => {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    try {
      const answer = await sendMessage({ conversation, text });
      setMessages((old) => [...old, { role: "user", text }, answer]);
      setText("");
      end.current?.scrollIntoView({ behavior: "smooth" });
    } catch (error) {
      onError(error as Error);
    } finally {
      setBusy(false);
    }
  }, [busy, conversation, onError, text]);

  return (
    <main className={cn("page", busy && "busy")}>
      <header>
        <h1>{conversation.toUpperCase()}</h1>
        <Button onClick={() => setMessages([])}>Clear</Button>
      </header>
      <ol>
        {messages.map((message, index) => (
          <li key={index} className={cn("message", message.role)}>
            <Avatar name={message.role} />
            {message.html ? (
              <div dangerouslySetInnerHTML={{ __html: message.html }} />
            ) : (
              <p>
                {message.text.split("\n").map((line) => (
                  <span key={line}>{line.trimEnd()}</span>
                ))}
              </p>
            )}
            <time dateTime={String(message.at)}>{formatDate(message.at)}</time>
          </li>
        ))}
      </ol>
      {busy && <Spinner label={`Waiting for ${conversation.trim()}`} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <input value={text} onChange={(event) => setText(event.target.value)} placeholder="Say something, it's free" />
        <Button disabled={busy} onClick={() => void send()}>
          Send
        </Button>
      </form>
      <div ref={end} />
    </main>
  );
}

export async function getServerSideProps({ query }: { query: { id: string } }) {
  const initial = await loadHistory(String(query.id));
  return { props: { conversation: query.id, initial } };
}
