const { exec } = require("child_process");

exports.name = "whois";
exports.run = async (client, message, [host, ...words]) => {
  exec(`whois ${host}`); // error[no-command-injection]: Chat text
  exec(`whois ${words.join(" ")}`); // error[no-command-injection]: Chat text
  exec(`whois ${Number(host)} ${message.author.id}`);
};
