import { useState } from "react";

function Bubble({ text }: { text: string }) {
  return <div dangerouslySetInnerHTML={{ __html: text }} />; // error[no-html-injection]: unknown origin
}

export function Chat() {
  const [answer, setAnswer] = useState("");
  const load = async () => {
    const response = await fetch("https://api.example.com/answer");
    setAnswer(await response.text());
  };
  return (
    <section onClick={load}>
      <p>{answer}</p>
      <Bubble text="<b>fixed</b>" />
      <div dangerouslySetInnerHTML={{ __html: location.hash }} /> {/* error[no-html-injection]: dangerouslySetInnerHTML */}
      <div dangerouslySetInnerHTML={{ __html: answer }} /> {/* error[no-html-injection]: dangerouslySetInnerHTML */}
    </section>
  );
}
