const { exec, execFileSync } = require("child_process");
const download = require("nugget");

exec("wget http://mirror.example.net/tools.tar.gz -O tools.tar.gz"); // error[no-insecure-transport]: A download that anybody on the way may change
exec("wget https://mirror.example.net/tools.tar.gz && curl http://localhost:8080/ready");
execFileSync("curl", ["-sO", "http://mirror.example.net/setup.sh"]); // error[no-insecure-transport]: A download that anybody on the way may change
execFileSync("curl", ["-sO", "https://mirror.example.net/setup.sh", "-H", "referer: http://example.net/"]);
execFileSync("open", ["http://mirror.example.net/manual.html"]);
download("http://mirror.example.net/setup.exe"); // error[no-insecure-transport]: The address is not encrypted
download("https://mirror.example.net/setup.exe");

const script = document.createElement("script");
script.src = "http://widgets.example.net/chat.js"; // error[no-remote-code]: A script of another host, which anybody on the way may change,
script.src = "//widgets.example.net/chat.js"; // error[no-remote-code]: A script of another host
script.src = "https://widgets.example.net/chat.js";
script.src = "/chat.js";
const frame = document.createElement("iframe");
frame.src = "http://widgets.example.net/frame.html"; // error[no-remote-code]: A script of another host
const image = document.createElement("img");
image.src = "http://widgets.example.net/logo.png";
document.write('<script src="http://widgets.example.net/chat.js"></script>'); // error[no-remote-code]: A script of another host
document.writeln('<script src="/chat.js"></script><a href="http://widgets.example.net/">more</a>');
