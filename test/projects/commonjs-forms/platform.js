const { exec } = require("child_process");
if (process.platform === "win32") module.exports = { load: () => {} };
else module.exports = { load: (command) => exec(command) };
