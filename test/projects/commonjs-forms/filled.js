const { exec } = require("child_process");
const api = (module.exports = {});
api.get = (command) => exec(command);
api.load = (command) => api.get(command);
