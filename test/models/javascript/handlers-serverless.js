const { exec } = require("child_process");
const { Pool } = require("pg");

const pool = new Pool();

exports.handler = async (event, context) => {
  const body = JSON.parse(event.body);
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [body.text]); // error[require-input-validation]
  exec(`note ${event.queryStringParameters.text}`); // error[no-command-injection]: Request data
  exec(`note ${event.httpMethod} ${event.requestContext.requestId}`);
  exec(`note ${event.inputTranscript}`); // error[no-command-injection]: Chat text
  return { statusCode: 200 };
};

exports.lambdaHandler = async (event, context) => {
  exec(`note ${event.name}`); // error[no-command-injection]: Request data `event`
  return { statusCode: 200, headers: { "Content-Type": "text/html" }, body: `<p>${event.name}</p>` }; // error[no-html-injection]: Request data `event`
};
