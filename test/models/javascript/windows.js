// Pages that listen to other windows.
window.addEventListener("message", (event) => { // error[require-origin-check]: any other window
  document.title = String(event.data.title).slice(0, 20);
});
window.addEventListener("message", (event) => {
  if (event.origin === "https://example.org") document.title = String(event.data.title).slice(0, 20);
});
window.addEventListener("message", ({ data, source }) => {
  if (source === window.parent) document.title = String(data.title).slice(0, 20);
});
window.addEventListener("message", (event) => received(event));

// What the program's own pages say is no stranger's.
window.addEventListener("message", (event) => {
  if (event.origin !== "https://example.org") return;
  document.body.innerHTML = event.data.html;
});
window.addEventListener("message", (event) => {
  if (["https://example.org", "https://example.net"].includes(event.origin)) show(event.data);
});
window.addEventListener("message", (event) => {
  if (event.origin.length > 0) document.body.innerHTML = event.data.html; // error[no-html-injection]
});
function show(data) {
  document.body.innerHTML = `${data.html}`;
}
