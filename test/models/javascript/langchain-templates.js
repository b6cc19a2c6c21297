import { SystemMessagePromptTemplate, ChatPromptTemplate } from "@langchain/core/prompts";
import { JsonOutputParser, StringOutputParser } from "@langchain/core/output_parsers";
import { RunnableMap, RunnablePassthrough, RunnableSequence } from "@langchain/core/runnables";
import { Annotation, START, StateGraph } from "@langchain/langgraph";
import { ChatOpenAI, OpenAI } from "@langchain/openai";
import express from "express";
import { createStuffDocumentsChain } from "langchain/chains/combine_documents";
import { createRetrievalChain } from "langchain/chains/retrieval";
import { MemoryVectorStore } from "langchain/vectorstores/memory";
import { exec } from "node:child_process";
import { z } from "zod";

const model = new ChatOpenAI({ model: "gpt-5" });
const prompt = ChatPromptTemplate.fromMessages([
  ["system", "You answer for {company}, in {{braces}}."],
  ["human", "{question}"],
]);
const app = express();

app.post("/ask", async (req, res) => {
  const { company, question } = req.body;
  const answer = await prompt.pipe(model).invoke({ company, question }); // error[no-prompt-injection]: reaches a system message
  exec(answer.content); // error[no-command-injection]: Model output
  const asked = { company: "Example", question, braces: company };
  exec((await prompt.pipe(model).invoke(asked)).content); // error[no-command-injection]: Model output
  await prompt.pipe(model).pipe(new StringOutputParser()).stream({ company, question }); // error[no-prompt-injection]: reaches a system message
  const text = await prompt.pipe(new OpenAI()).pipe(new StringOutputParser()).invoke(asked);
  exec(text); // error[no-command-injection]: Model output
  await prompt.pipe(new OpenAI()).stream({ company }); // error[no-prompt-injection]: reaches a system message
  await prompt.pipe(model).stream({ company }); // error[no-prompt-injection]: reaches a system message
  await prompt.pipe(new OpenAI()).invoke({ company }); // error[no-prompt-injection]: reaches a system message
  const data = await prompt.pipe(model).pipe(new JsonOutputParser()).invoke({ company, question }); // error[no-prompt-injection]: reaches a system message
  exec(data.command); // error[no-command-injection]: Model output
  await prompt.pipe(model).pipe(new JsonOutputParser()).stream({ company }); // error[no-prompt-injection]: reaches a system message
  const structured = prompt.pipe(model.withStructuredOutput(z.object({ command: z.string(), kind: z.enum(["a", "b"]) })));
  const plan = await structured.invoke({ company, question }); // error[no-prompt-injection]: reaches a system message
  await structured.stream({ company }); // error[no-prompt-injection]: reaches a system message
  exec(plan.command); // error[no-command-injection]: Model output
  exec(plan.kind);
  const sequence = RunnableSequence.from([prompt, model, new StringOutputParser()]);
  await sequence.invoke({ company, question }); // error[no-prompt-injection]: reaches a system message
  await prompt.formatMessages({ company, question }); // error[no-prompt-injection]: reaches a system message
  const last = await prompt.pipe(model).pipe((message) => message.content.trim()).invoke(asked);
  exec(last); // error[no-command-injection]: Model output
  res.end();
});

app.post("/parts", async (req, res) => {
  const parts = ChatPromptTemplate.fromMessages([SystemMessagePromptTemplate.fromTemplate("You help {name}."), ["human", "{question}"]]);
  await parts.pipe(model).invoke({ name: req.body.name }); // error[no-prompt-injection]: reaches a system message
  await parts.pipe(model).invoke({ name: "Ann", question: req.body.name });
  res.end();
});

/** What a retriever finds fills the instructions, or the question. */
const store = new MemoryVectorStore();
const informed = ChatPromptTemplate.fromMessages([
  ["system", "Answer from {context}"],
  ["human", "{question}"],
]);
const asking = ChatPromptTemplate.fromMessages([
  ["system", "Answer in {tongue}"],
  ["human", "{context}: {question}"],
]);
const found = { context: store.asRetriever(), question: new RunnablePassthrough(), tongue: () => "Latin" };
const chains = {
  sequence: RunnableSequence.from([found, informed, model]), // error[no-prompt-injection]: Retrieved text
  map: RunnableMap.from(found).pipe(informed).pipe(model), // error[no-prompt-injection]: Retrieved text
  steps: new RunnableMap({ steps: found }).pipe(informed), // error[no-prompt-injection]: Retrieved text
  assigned: RunnablePassthrough.assign(found).pipe(informed), // error[no-prompt-injection]: Retrieved text
  asked: RunnableSequence.from([found, asking, model]),
  askedMap: RunnableMap.from(found).pipe(asking).pipe(model),
};
app.post("/found", async (req, res) => {
  await chains.asked.invoke(String(req.body.question));
  // A text has no parts that could fill the instructions.
  await chains.sequence.invoke(String(req.body.question));
  const retriever = store.asRetriever();
  const informedDocuments = await createStuffDocumentsChain({ llm: model, prompt: informed });
  const chain = await createRetrievalChain({ retriever, combineDocsChain: informedDocuments }); // error[no-prompt-injection]: Retrieved text
  exec((await chain.invoke({ input: "?" })).answer); // error[no-command-injection]: Model output
  await createRetrievalChain({ retriever, combineDocsChain: await createStuffDocumentsChain({ llm: model, prompt: asking }) });
  res.end();
});

export async function withoutPrompt(text) {
  const parsed = model.pipe(new JsonOutputParser());
  exec((await parsed.invoke(text)).command); // error[no-command-injection]: Model output
  for await (const part of await parsed.stream(text)) exec(part.command); // error[no-command-injection]: Model output
  for await (const part of await model.pipe(new StringOutputParser()).stream(text)) exec(part); // error[no-command-injection]: Model output
}

const State = Annotation.Root({ question: Annotation(), program: Annotation() });
export const graph = new StateGraph(State)
  .addNode("write", async (state) => ({ program: (await model.invoke(state.question)).content, count: 1 }))
  .addNode("run", async (state) => {
    eval(state.program); // error[no-code-injection]: Model output
    exec(`seq ${state.count}`);
    return {};
  })
  .addEdge(START, "write")
  .compile();
