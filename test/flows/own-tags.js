// Tags of the program's own, put into text that was escaped before.
const x = new URLSearchParams(location.search).get("x");
function esc(text) { return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;"); }
document.body.innerHTML = esc(x).replace(/\n/g, "<br>");
document.body.innerHTML = esc(x).replace(/\*\*([^*]+)\*\*/g, "<b>$1</b>");
document.body.innerHTML = esc(x).replace(/`([^`]+)`/g, (m, code) => `<code>${code}</code>`);
document.body.innerHTML = esc(x).replace("x", "<b>x</b>");
document.body.innerHTML = esc(x).replace(/&lt;/g, "<"); // error[no-html-injection]: markup of the page
document.body.innerHTML = esc(x).split("\n").join("<br>");
document.body.innerHTML = esc(x).replaceAll("\n", "<br/>");
document.body.innerHTML = esc(x).replace(/\[([^\][]+)\]\(([^()]+)\)/, '<a href="$2">$1</a>'); // error[no-html-injection]: markup of the page
document.body.innerHTML = x.replace(/\n/g, "<br>"); // error[no-html-injection]: markup of the page
document.body.innerHTML = esc(x).replace(/%3C/g, "<b>"); // error[no-html-injection]: markup of the page
document.body.innerHTML = esc(x).replace("x", "<"); // error[no-html-injection]: markup of the page
