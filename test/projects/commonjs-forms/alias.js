const { exec } = require("child_process");
const api = exports;
api.load = (command) => exec(command); // error[no-command-injection]: reaches a shell command
