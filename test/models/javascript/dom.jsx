import { createElement, createRef, useCallback, useEffect, useMemo, useRef } from "react";
import jQuery from "jquery";

const log = document.getElementById("log");
const field = document.querySelector("#message");

field.addEventListener("change", (event) => {
  log.innerHTML = event.target.value; // error[no-html-injection]: Request data
  log.textContent = event.target.value;
  event.preventDefault();
});
log.insertAdjacentHTML("beforeend", field.value); // error[no-html-injection]
log.setAttribute("srcdoc", field.value); // error[no-html-injection]
log.setAttribute("title", field.value);
log.setAttribute("onclick", field.value); // error[no-code-injection]
document.createElement("script").src = location.hash; // error[no-code-injection]
document.createElement("script").src = "https://example.org/widget.js";
const range = document.createRange();
range.selectNode(log);
log.appendChild(range.createContextualFragment(location.hash)); // error[no-html-injection]
document.execCommand("insertHTML", false, location.hash); // error[no-html-injection]
document.addEventListener("paste", (event) => {
  log.innerHTML = event.clipboardData.getData("text/html"); // error[no-html-injection]
  log.textContent = event.clipboardData.getData("text/plain");
});
addEventListener("fetch", (event) => event.respondWith((document.body.innerHTML = event.request.url))); // error[no-html-injection]
window.location = field.value; // error[no-open-redirect]: Request data
document.location = field.value; // error[no-open-redirect]: Request data
log.setHTMLUnsafe(location.hash); // error[no-html-injection]
document.write(location.search); // error[no-html-injection]
document.body.innerHTML = document.referrer; // error[no-html-injection]
document.body.innerHTML = document.URL; // error[no-html-injection]
document.location = document.referrer;
document.location = document.URL + "#top";
document.createElement("div").outerHTML = location.href; // error[no-html-injection]
log.parentElement.querySelector("b").innerHTML = window.location.pathname; // error[no-html-injection]
for (const item of document.querySelectorAll("li")) item.innerHTML = prompt("name?"); // error[no-html-injection]
log.querySelectorAll("li")[0].innerHTML = location.hash; // error[no-html-injection]
log.children[0].innerHTML = location.hash; // error[no-html-injection]
log.getElementsByClassName("x")[0].innerHTML = document.location.host;
log.appendChild(document.createTextNode(field.value));
log.innerHTML = field.files[0].name; // error[no-html-injection]
log.innerHTML = navigator.userAgent;
log.classList.add("x");
log.dataset.name = "x";
log.style.color = "red";
log.focus();
document.addEventListener("click", () => alert("x"));
location.href = field.value; // error[no-open-redirect]: address of the page
location.assign(field.value); // error[no-open-redirect]: address of the page
location.reload();
open(field.value); // error[no-open-redirect]: address of the page
window.location = field.value; // error[no-open-redirect]: address of the page
document.location = field.value; // error[no-open-redirect]: address of the page
document.querySelector("iframe").srcdoc = field.value; // error[no-html-injection]: markup of the page
localStorage.setItem("name", field.value);
localStorage.setItem("draft", props.csrfToken);
localStorage.setItem("session", props.accessToken); // error[no-cleartext-storage]: browser's storage
localStorage.setItem("jwt", props.answer); // error[no-cleartext-storage]: every script of the page reads it
sessionStorage.setItem(TOKEN_KEY, "x".repeat(3));
sessionStorage.setItem(REFRESH_TOKEN, props.answer); // error[no-cleartext-storage]: every script of the page reads it
log.innerHTML = log.textContent; // error[no-html-injection]: Stored
log.innerHTML = log.innerText; // error[no-html-injection]: Stored
log.innerHTML = log.getAttribute("title"); // error[no-html-injection]: Stored
jQuery("#log").html(jQuery("#name").text()); // error[no-html-injection]: Stored
jQuery("#log").html(jQuery("#name").attr("title")); // error[no-html-injection]: Stored
jQuery("#log").text("x").attr("title", field.value);
jQuery.get("/name").done((name) => jQuery("#log").html(name)).fail(() => {}); // error[no-html-injection]: Stored
log.innerHTML = localStorage.getItem("name") ?? sessionStorage.getItem("name"); // error[no-html-injection]: Stored

window.addEventListener("message", (event) => {
  log.innerHTML = event.data.text; // error[no-html-injection]
  log.title = event.origin;
});
addEventListener("resize", () => {});

new WebSocket(location.hash);
document.createElement("a").href = location.hash;
document.createElement("a").href = location.hash.slice(1); // error[no-html-injection]: address that may be a script
document.createElement("a").href = `https://a.example/${location.hash}`;
document.createElement("form").action = field.value; // error[no-html-injection]
document.createElement("iframe").src = field.value; // error[no-html-injection]
document.createElement("object").data = field.value; // error[no-html-injection]
document.createElement("img").src = field.value;
log.setAttribute("href", field.value); // error[no-html-injection]
log.setAttribute("title", field.value);
$(field.value).appendTo("#log"); // error[no-html-injection]
$("#link").attr("href", field.value); // error[no-html-injection]
$("#link").attr("title", field.value);
$.globalEval(field.value); // error[no-code-injection]
$.ajax({ url: field.value }); // error[no-ssrf]
new Worker("worker.js");
new Worker(field.value); // error[no-code-injection]
navigator.serviceWorker.register("/worker.js");
navigator.serviceWorker.register(field.value); // error[no-code-injection]
postMessage(field.value, "*"); // error[require-origin-check]: whatever page is in the window
postMessage("ready", "https://a.example");
postMessage("ready", "*");
nobody.insertAdjacentHTML("beforeend", field.value); // error[no-html-injection]
nobody.postMessage(field.value, "*"); // error[require-origin-check]
nobody.postMessage("ready", "https://a.example");
const Links = () => (
  <p>
    <a href={field.value}>a</a> {/* error[no-html-injection] */}
    <a href={`/notes/${field.value}`}>b</a>
    <form action={field.value} /> {/* error[no-html-injection] */}
    <button formAction={field.value} /> {/* error[no-html-injection] */}
    <iframe src={field.value} /> {/* error[no-html-injection] */}
    <img src={field.value} />
  </p>
);
const socket = new WebSocket(location.hash.slice(1)); // error[no-ssrf]
socket.addEventListener("message", (event) => (log.innerHTML = event.data)); // error[no-html-injection]: Retrieved text
socket.onmessage = ({ data }) => (log.innerHTML = data); // error[no-html-injection]: Retrieved text
window.onmessage = (event) => (log.innerHTML = event.data); // error[no-html-injection]: `event.data`
self.onmessage = (event) => fetch(event.data.url);
onmessage = (event) => {
  if (event.origin !== "https://example.com") return;
  log.innerHTML = event.data;
};
socket.addEventListener("open", () => socket.send("x"));
log.innerHTML = new DOMParser().parseFromString(location.hash, "text/html").title;

$(() => $("#log").click(() => $("#log").html(field.value))); // error[no-html-injection]
$(`<li>${field.value}</li>`).appendTo("#log"); // error[no-html-injection]
$(location.hash).text("x"); // error[no-html-injection]: for old versions of jQuery
$("li").each((index, item) => (item.innerHTML = field.value)); // error[no-html-injection]
$.parseHTML(field.value); // error[no-html-injection]
$.getScript(location.hash); // error[no-code-injection]
$("#log").html(field.value); // error[no-html-injection]
$("#log").append(`<b>${$("#field").val()}</b>`); // error[no-html-injection]
$("#log").text(field.value).val("x");
$("#log").on("click", (event) => $("#log").html(event.target.value)); // error[no-html-injection]
jQuery.get(location.hash, (data) => $("#log").html(data)); // error[no-ssrf] // error[no-html-injection]

class Badge extends HTMLElement {
  show() {
    this.innerHTML = location.hash; // error[no-html-injection]
  }
}
new Badge().show();

export function Chat() {
  const box = useRef(null);
  const text = useMemo(() => location.hash, []);
  const show = useCallback(() => {
    box.current.innerHTML = text; // error[no-html-injection]
  }, []);
  useEffect(() => show(), []);
  createRef().current.innerHTML = text; // error[no-html-injection]
  document.body.innerHTML = DOMPurify.sanitize(text);
  return (
    <div ref={box}>
      <p>{text}</p>
      <div dangerouslySetInnerHTML={{ __html: text }} /> {/* error[no-html-injection]: reaches */}
      <iframe srcDoc={text} /> {/* error[no-html-injection] */}
      {createElement("p", { dangerouslySetInnerHTML: { __html: text } })} {/* error[no-html-injection] */}
    </div>
  );
}

ReactDOM.findDOMNode(Chat).innerHTML = location.hash; // error[no-html-injection]
React.createElement("p", { dangerouslySetInnerHTML: { __html: location.hash } }); // error[no-html-injection]

export function Frame({ location }) {
  const markup = clean(location.hash);
  return <iframe sandbox="allow-scripts allow-same-origin" srcDoc={markup} />; // error[no-unsafe-sandbox]: can leave its sandbox // error[no-html-injection]: A value of unknown origin
}
export function QuietFrames({ html }) {
  return (
    <>
      <iframe sandbox="allow-scripts" srcDoc={`<p>${html.length}</p>`} />
      <iframe sandbox="allow-scripts allow-same-origin" src="https://example.com/" />
      <iframe sandbox="allow-scripts allow-same-origin" srcDoc="<p>Hello</p>" />
    </>
  );
}

// Who opens a window names it.
export function opened() {
  log.innerHTML = window.name; // error[no-html-injection]: Request data
  log.textContent = window.name;
}

document.evaluate(`//li[. = "${field.value}"]`, document, null, 0, null); // error[no-xpath-injection]: XPath
document.evaluate("//li", document, null, 0, null);

addEventListener("message", (event) => {
  if (event.origin === "https://a.example") return;
  jQuery.extend(true, {}, event.data); // error[no-prototype-pollution]: merged as a whole
  jQuery.extend(true, {}, { name: "x" });
});
