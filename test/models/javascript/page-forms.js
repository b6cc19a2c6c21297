// What pages read of their own forms, events and address, and what jQuery does with it.
const form = new FormData(document.querySelector("form"));
document.body.innerHTML = form.get("name"); // error[no-html-injection]
document.body.innerHTML = form.getAll("names")[0]; // error[no-html-injection]
const upload = new FormData();
upload.append("name", "text");
document.body.textContent = form.get("name");

$("#log").html($("#entry").prop("value")); // error[no-html-injection]
$("#log").prop("innerHTML", location.hash); // error[no-html-injection]
$("#log").html($("#entry").data("title")); // error[no-html-injection]
$("#log").data("title", location.hash).show();
$("#log").prop("title", location.hash);
$("#log").attr("onclick", location.hash); // error[no-code-injection]: code of an event handler
$("#log").html(location.toString()); // error[no-html-injection]
$("#log").html(_.escape(location.hash));
location.hash.replace(/#(.*)/, (all, name) => {
  $("#log").html(name); // error[no-html-injection]
});
location.hash.replace(/#(\d+)/, (all, number) => {
  $("#log").html(number);
});

document.querySelector("#area").ondrop = (dropped) => {
  document.body.innerHTML = dropped.dataTransfer.getData("text/html"); // error[no-html-injection]
};
document.onpaste = (pasted) => {
  document.body.innerHTML = pasted.clipboardData.getData("text/html"); // error[no-html-injection]
};
function show() {
  document.body.innerHTML = event.target.value; // error[no-html-injection]
}
document.querySelector("#area").oninput = show;
