import { exec } from "node:child_process";
import { AIMessage, ChatMessage, HumanMessage, SystemMessage, ToolMessage } from "@langchain/core/messages";
import { JsonOutputParser, StringOutputParser, StructuredOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate, HumanMessagePromptTemplate, PromptTemplate, SystemMessagePromptTemplate } from "@langchain/core/prompts";
import { RunnableLambda, RunnableSequence, RunnableWithMessageHistory } from "@langchain/core/runnables";
import { Ollama } from "@langchain/ollama";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { Pool } from "pg";
import express from "express";
import { initChatModel } from "langchain";
import { pull } from "langchain/hub";
import { z } from "zod";

const model = new ChatOpenAI({ temperature: 0 });
const pool = new Pool();
const app = express();

app.post("/chat", async (req, res) => {
  const { topic, role, model: wanted } = req.body;
  const answer = await model.invoke([
    ["system", `You talk about ${topic}`], // error[no-prompt-injection]: system message
    ["human", topic],
  ]);
  exec(answer.content); // error[no-command-injection]: Model output
  exec(answer.text); // error[no-command-injection]
  exec(answer.tool_calls[0].args.command); // error[no-command-injection]
  for (const call of answer.tool_calls) exec(call.name); // error[no-command-injection]
  exec(answer.additional_kwargs.function_call.arguments); // error[no-command-injection]
  exec(`log ${answer.id} ${answer.getType()} ${answer.tool_calls[0].id}`);
  await model.invoke(topic);
  await model.invoke([
    { role: "system", content: topic }, // error[no-prompt-injection]
    { role: "user", content: topic },
    { role, content: "x" }, // error[no-prompt-injection]: message role
  ]);
  await model.invoke([
    new SystemMessage(`You talk about ${topic}`), // error[no-prompt-injection]
    new SystemMessage({ content: topic }), // error[no-prompt-injection]
    new HumanMessage(topic),
    new HumanMessage({ content: topic }),
    new AIMessage(topic),
    new ToolMessage({ content: topic, tool_call_id: "x" }),
    new ChatMessage(topic, role), // error[no-prompt-injection]: message role
  ]);
  for await (const chunk of await model.stream(topic)) exec(chunk.content); // error[no-command-injection]
  for (const each of await model.batch([topic])) exec(each.content); // error[no-command-injection]
  exec((await model.call([new HumanMessage(topic)])).text); // error[no-command-injection]
  exec(await model.predict(topic)); // error[no-command-injection]
  exec((await model.bindTools([]).withConfig({}).invoke(topic)).content); // error[no-command-injection]
  exec((await (await initChatModel("x")).invoke(topic)).content); // error[no-command-injection]
  exec(await new Ollama().invoke(topic)); // error[no-command-injection]
  for await (const chunk of await new Ollama().stream(topic)) exec(chunk); // error[no-command-injection]
  exec(await new Ollama().predict(topic)); // error[no-command-injection]
  exec(`log ${await new OpenAIEmbeddings().embedQuery(topic)}`);
  new ChatOpenAI({ model: wanted }); // error[no-prompt-injection]: model name
  new ChatOpenAI({ configuration: { baseURL: req.body.url } }); // error[no-ssrf]
});

const Job = z.object({ command: z.string(), count: z.number() });

app.post("/chains", async (req, res) => {
  const { topic } = req.body;
  const prompt = ChatPromptTemplate.fromMessages([
    ["system", `You talk about ${topic} to {name}`], // error[no-prompt-injection]
    ["human", "{input}"],
    SystemMessagePromptTemplate.fromTemplate(topic), // error[no-prompt-injection]
    HumanMessagePromptTemplate.fromTemplate("{input}"),
  ]);
  exec((await prompt.pipe(model).invoke({ input: topic })).content); // error[no-command-injection]
  const chain = prompt.partial({ name: topic }).pipe(model).pipe(new StringOutputParser());
  exec(await chain.invoke({ input: topic })); // error[no-command-injection]: Model output
  for await (const chunk of await chain.stream({ input: topic })) exec(chunk); // error[no-command-injection]
  const json = PromptTemplate.fromTemplate("{input}").pipe(model).pipe(new JsonOutputParser());
  exec((await json.invoke({ input: topic })).command); // error[no-command-injection]
  for await (const part of await json.stream({ input: topic })) exec(part.command); // error[no-command-injection]
  exec(new JsonOutputParser().parse(await chain.invoke({})).command); // error[no-command-injection]
  exec(await new StringOutputParser().parse(topic)); // error[no-command-injection]: Request data
  const parser = StructuredOutputParser.fromZodSchema(Job);
  const job = await model.pipe(parser).invoke(topic);
  exec(job.command); // error[no-command-injection]
  exec(`sleep ${job.count} ${parser.getFormatInstructions()}`);
  exec((await parser.parse(topic)).command); // error[no-command-injection]: Request data
  exec((await StructuredOutputParser.fromNamesAndDescriptions({ command: "x" }).parse(topic)).command); // error[no-command-injection]
  const structured = model.withStructuredOutput(Job);
  exec((await structured.invoke(topic)).command); // error[no-command-injection]
  exec(`sleep ${(await structured.invoke(topic)).count}`);
  const sql = RunnableSequence.from([new PromptTemplate({ template: "{input}", inputVariables: ["input"] }), model, new StringOutputParser()]);
  await pool.query(await sql.invoke({ input: topic })); // error[no-sql-injection]: Model output
  const last = prompt.pipe(model).pipe((message) => message.content);
  exec(await last.invoke({ input: topic })); // error[no-command-injection]
  const first = RunnableLambda.from((input) => `ls ${input}`).pipe(model);
  exec((await first.invoke(topic)).content); // error[no-command-injection]
  new RunnableLambda({ func: (input) => input });
  const kept = new RunnableWithMessageHistory({ runnable: prompt.pipe(model), getMessageHistory: () => undefined });
  exec((await kept.invoke({ input: topic })).content); // error[no-command-injection]
  const links = [
    new Ollama().pipe((text) => exec(text)), // error[no-command-injection]
    model.pipe(new StringOutputParser()).pipe((text) => exec(text)), // error[no-command-injection]
    model.pipe(new JsonOutputParser()).pipe((data) => exec(data.command)), // error[no-command-injection]
    structured.pipe((data) => exec(data.command)), // error[no-command-injection]
    model.pipe((message) => exec(message.content)), // error[no-command-injection]
  ];
  for await (const part of await structured.stream(topic)) exec(part.command); // error[no-command-injection]
  await model.invoke([new HumanMessage("hello")]);
  await model.invoke(await prompt.format({ input: topic }));
  await pull("acme/rag"); // error[no-remote-code]: A prompt is fetched that its owner may change
  await pull("acme/rag:50442af1");
});
