const socket = io();

socket.on("chat message", (message) => {
  document.querySelector("ul").innerHTML += `<li>${message}</li>`; // error[no-html-injection]: Retrieved text
  const item = document.createElement("li");
  item.textContent = message;
});
io(location.hash.slice(1)); // error[no-ssrf]: Request data
