import { exec } from "node:child_process";
import { DynamicStructuredTool, DynamicTool, StructuredTool, tool } from "@langchain/core/tools";
import { TavilySearchResults } from "@langchain/community/tools/tavily_search";
import { MessagesAnnotation, StateGraph, interrupt } from "@langchain/langgraph";
import { createReactAgent, ToolNode } from "@langchain/langgraph/prebuilt";
import { MultiServerMCPClient } from "@langchain/mcp-adapters";
import { ChatOpenAI } from "@langchain/openai";
import { createAgent, dynamicSystemPromptMiddleware } from "langchain";
import { AgentExecutor, initializeAgentExecutorWithOptions } from "langchain/agents";
import { createSqlAgent } from "langchain/agents/toolkits/sql";
import { ConversationalRetrievalQAChain, LLMChain, loadQAStuffChain } from "langchain/chains";
import { createSqlQueryChain, SqlDatabaseChain } from "langchain/chains/sql_db";
import { SqlDatabase } from "langchain/sql_db";
import { QuerySqlTool } from "langchain/tools/sql";
import express from "express";
import { z } from "zod";

const app = express();
const llm = new ChatOpenAI();

const run = tool(
  async ({ command, count, level }) => {
    exec(`sleep ${count} ${level}`);
    return exec(`run ${command}`); // error[no-command-injection]: Tool argument
  },
  { name: "run", description: "Runs", schema: z.object({ command: z.string(), count: z.number(), level: z.enum(["a", "b"]) }) },
);
tool(({ command }) => exec(command), { name: "x", schema: { type: "object", properties: { command: { type: "string" } } } }); // error[no-command-injection]
tool((text) => exec(text), { name: "x" }); // error[no-command-injection]
new DynamicTool({ name: "x", description: "x", func: async (text) => exec(text) }); // error[no-command-injection]
new DynamicStructuredTool({ name: "x", schema: z.object({ a: z.string(), n: z.number() }), func: async ({ a, n }) => exec(`${a} ${n}`) }); // error[no-command-injection]
new DynamicStructuredTool({ name: "x", schema: z.object({ n: z.number() }), func: async ({ n }) => exec(`sleep ${n}`) });
new DynamicStructuredTool({ name: "x", schema: { type: "object", properties: {} }, func: async ({ a }) => exec(a) }); // error[no-command-injection]
class Sorted extends StructuredTool {
  name = "sorted";
  schema = z.object({ folder: z.string(), order: z.enum(["size", "time"]) });
  async _call({ folder, order }) {
    exec(`ls --sort ${order}`);
    return exec(`ls ${folder}`); // error[no-command-injection]: Tool argument
  }
}
class Shell extends StructuredTool {
  name = "shell";
  async _call({ command }) {
    return exec(command); // error[no-command-injection]: Tool argument
  }
}

app.post("/agents", async (req, res) => {
  const { topic, messages, role } = req.body;
  tool(() => "x", { name: "x", description: topic }); // error[no-prompt-injection]: tool description
  new DynamicTool({ name: "x", description: topic, func: async () => "x" }); // error[no-prompt-injection]
  const agent = createReactAgent({ llm, tools: [run, new Shell()], prompt: `You talk about ${topic}` }); // error[no-prompt-injection]: system prompt
  const { messages: answers } = await agent.invoke({ messages: [{ role: "user", content: topic }] });
  exec(answers[0].content); // error[no-command-injection]: Model output
  exec(answers.at(-1).content); // error[no-command-injection]
  await agent.invoke({ messages }); // error[no-prompt-injection]: messages array
  await agent.invoke({ messages: [["system", topic]] }); // error[no-prompt-injection]: system message
  for await (const chunk of await agent.stream({ messages: [{ role, content: topic }] })) exec(chunk.agent.messages[0].content); // error[no-prompt-injection] // error[no-command-injection]
  const next = createAgent({
    model: "x",
    tools: [run],
    systemPrompt: topic, // error[no-prompt-injection]
    middleware: [dynamicSystemPromptMiddleware(() => `About ${topic}`)], // error[no-prompt-injection]: system prompt
  });
  exec((await next.withConfig({}).invoke({ messages: [] })).structuredResponse.command); // error[no-command-injection]
  const executor = new AgentExecutor({ agent, tools: [run] });
  exec((await executor.invoke({ input: topic })).output); // error[no-command-injection]
  exec((await AgentExecutor.fromAgentAndTools({ agent, tools: [] }).call({ input: topic })).intermediateSteps[0].action.toolInput); // error[no-command-injection]
  const old = await initializeAgentExecutorWithOptions([], llm, { agentArgs: { prefix: topic } }); // error[no-prompt-injection]
  exec(await old.run(topic)); // error[no-command-injection]
  for await (const part of await executor.withConfig({}).stream({ input: topic })) exec(part.output); // error[no-command-injection]
  exec((await new LLMChain({ llm, prompt: "x" }).call({ input: topic })).text); // error[no-command-injection]
  const qa = ConversationalRetrievalQAChain.fromLLM(llm, {});
  exec((await qa.call({ question: topic })).text); // error[no-command-injection]: Model output
  exec((await qa.call({ question: topic })).sourceDocuments[0].pageContent); // error[no-command-injection]: Retrieved
  exec((await loadQAStuffChain(llm).invoke({ question: topic })).text); // error[no-command-injection]
  exec(await new LLMChain({}).pipe(loadQAStuffChain(llm)).predict({})); // error[no-command-injection]
  exec((await run.invoke({ command: "ls" })).output); // error[no-command-injection]
  exec(await new TavilySearchResults().invoke(topic)); // error[no-command-injection]: Retrieved
  new MultiServerMCPClient({ mcpServers: { x: { command: topic, args: [] } } }); // error[no-command-injection]
  new MultiServerMCPClient({ mcpServers: { x: { url: topic } } }); // error[no-ssrf]
  new MultiServerMCPClient({ mcpServers: { x: { command: "npx", args: ["-y", "server@latest"] } } }); // error[no-remote-code]: a place that moves
});

app.post("/sql", async (req, res) => {
  const { question } = req.body;
  const db = await SqlDatabase.fromDataSourceParams({ appDataSource: {} });
  const query = await createSqlQueryChain({ llm, db }).invoke({ question });
  await db.run(query); // error[no-sql-injection]: Model output
  await db.run("SELECT 1");
  await new SqlDatabase({}).getTableInfo();
  await new QuerySqlTool(db).invoke(query); // error[no-sql-injection]
  await new SqlDatabaseChain({ llm, database: db }).run(question); // error[no-sql-injection]: turns into SQL
  const answer = await createSqlAgent(llm, {}).invoke({ input: question }); // error[no-sql-injection]
  exec(answer.output); // error[no-command-injection]
});

const graph = new StateGraph(MessagesAnnotation)
  .addNode("agent", async (state) => ({ messages: [await llm.invoke(state.messages)] }))
  .addNode("tools", new ToolNode([run]))
  .addNode("shell", (state) => exec(state.messages.at(-1).tool_calls[0].args.command)) // error[no-command-injection]: Model output
  .addNode("ask", () => exec(interrupt("Which file?"))) // error[no-command-injection]: Chat text
  .addEdge("__start__", "agent")
  .addConditionalEdges("agent", (state) => (state.messages.at(-1).tool_calls.length ? "tools" : "__end__"))
  .compile();
graph.invoke({ messages: [] }).then((state) => exec(state.messages.at(-1).content)); // error[no-command-injection]
