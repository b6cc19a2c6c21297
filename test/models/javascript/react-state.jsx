import React, { PureComponent, useEffect, useState } from "react";

export function Preview() {
  const [text, setText] = useState("");
  const [all, setAll] = useState(() => []);
  const [count, setCount] = useState(0);
  useEffect(() => {
    setAll((before) => [...before, decodeURIComponent(location.hash.slice(1))]);
    setCount((before) => before + 1);
  }, []);
  return (
    <>
      <input onChange={(event) => setText(event.target.value)} />
      <p dangerouslySetInnerHTML={{ __html: text }} /> {/* error[no-html-injection]: Request data */}
      <p dangerouslySetInnerHTML={{ __html: all.join("") }} /> {/* error[no-html-injection]: Request data */}
      <p dangerouslySetInnerHTML={{ __html: `<b>${count}</b>` }} />
      <p>{text}</p>
    </>
  );
}

export function Log() {
  const [lines, setLines] = useState([]);
  const [last, setLast] = useState("");
  const add = () => {
    setLines((before) => [...before, location.hash]);
    setLast((before) => before + location.hash);
  };
  useEffect(() => {
    add();
  }, []);
  return (
    <>
      <p dangerouslySetInnerHTML={{ __html: lines.join("") }} /> {/* error[no-html-injection]: Request data */}
      <p dangerouslySetInnerHTML={{ __html: last }} /> {/* error[no-html-injection]: Request data */}
    </>
  );
}

export class Page extends PureComponent {
  state = { html: "", count: 0 };

  componentDidMount() {
    this.setState({ html: new URL(location).searchParams.get("html"), count: 1 });
    this.forceUpdate();
  }

  render() {
    return (
      <>
        <p dangerouslySetInnerHTML={{ __html: this.state.html }} /> {/* error[no-html-injection]: Request data */}
        <p dangerouslySetInnerHTML={{ __html: `<b>${this.state.count}</b>` }} />
        <a href={`javascript:show(${location.hash})`}>show</a> {/* error[no-code-injection]: script in an address */}
      </>
    );
  }
}

export class Plain extends React.Component {
  render() {
    return <a href={`javascript:show(${this.props.count.toFixed(0)})`}>show</a>;
  }
}

const link = document.createElement("a");
link.href = `javascript:show("${location.hash}")`; // error[no-code-injection]: script in an address
link.setAttribute("href", `javascript:show("${location.hash}")`); // error[no-code-injection]: script in an address
const frame = document.createElement("iframe");
frame.src = `javascript:show("${location.hash}")`; // error[no-code-injection]: script in an address
location.href = `javascript:show("${location.hash}")`; // error[no-code-injection]: script in an address
location.assign(`javascript:show("${location.hash}")`); // error[no-code-injection]: script in an address
open(`javascript:show("${location.hash}")`); // error[no-code-injection]: script in an address
location = `javascript:show("${location.hash}")`; // error[no-code-injection]: script in an address
link.href = "javascript:void 0";

export const shown = React.createElement(Preview, { dangerouslySetInnerHTML: { __html: window.name } }); // error[no-html-injection]: Request data
