const ws = require("ws");
const { WebSocket: Client } = require("ws");

new ws(`ws://${process.env.HOST}/`); // error[no-insecure-transport]: The address is not encrypted
new Client("ws://" + settings.host); // error[no-insecure-transport]: The address is not encrypted
new WebSocket(`ws://${location.host}/`); // error[no-insecure-transport]: The address is not encrypted
new WebSocket(`wss://${location.host}/`);

require("http").get({ hostname: "status.example.com" }, () => {}); // error[no-insecure-transport]: The address is not encrypted
require("https").get({ hostname: "status.example.com" }, () => {});
