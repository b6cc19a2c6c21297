const log = document.getElementById('log');
const form = document.getElementById('form');
const input = document.getElementById('message');

function bubble(kind) {
  const element = document.createElement('div');
  element.className = `bubble ${kind}`;
  log.appendChild(element);
  return element;
}

// The model writes a little Markdown.
function markdown(text) {
  return text.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/\n/g, '<br>');
}

async function send(message) {
  bubble('user').textContent = message;
  const waiting = bubble('bot');
  waiting.innerHTML = '<i>…</i>';

  const response = await fetch('/api/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ message }),
  });
  const data = await response.json();
  if (!response.ok) {
    waiting.textContent = data.error;
    return;
  }
  waiting.innerHTML = markdown(data.reply);
  window.scrollTo(0, document.body.scrollHeight);
}

// Links such as /?product=Desk+lamp open the chat with a topic.
const product = new URLSearchParams(window.location.search).get('product');
if (product) {
  document.getElementById('title').innerHTML = `How can we help with your <em>${product}</em>?`;
  input.value = `I have a question about ${product}: `;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const message = input.value.trim();
  if (!message) return;
  input.value = '';
  send(message).catch(() => {
    bubble('bot').textContent = 'The assistant cannot be reached.';
  });
});
