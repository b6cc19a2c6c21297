const { exec } = require("child_process");
const OpenAI = require("openai");

async function ask(client) {
  const answer = await client.chat.completions.create({ model: "x", messages: [] });
  exec(answer.choices[0].message.content); // error[no-command-injection]
}
ask(new OpenAI());
