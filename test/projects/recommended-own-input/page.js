const input = document.querySelector("input");
const chat = document.querySelector("#chat");

// Whoever sits in front of the page writes it to themselves.
document.querySelector("button").addEventListener("click", () => {
  chat.innerHTML += `<p>${input.value}</p>`;
  $("#log").append(`<p>${$("#text").val()}</p>`);
});

// What stands in the address others have chosen, and what the server says, others have written.
chat.innerHTML = new URLSearchParams(location.search).get("text"); // error[no-html-injection]: markup of the page
const socket = new WebSocket("wss://bot.example");
socket.onmessage = (event) => {
  chat.innerHTML += event.data; // error[no-html-injection]: markup of the page
};
