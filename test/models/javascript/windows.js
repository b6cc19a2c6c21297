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
