const { exec } = require("child_process");
const api = exports;
api.load = (command) => exec(command);
