const { exec } = require("node:child_process");
const MistralClient = require("@mistralai/mistralai");

new MistralClient(process.env.KEY).chat({ model: "x", messages: [] }).then((answer) => exec(answer.choices[0].message.content)); // error[no-command-injection]: Model output
