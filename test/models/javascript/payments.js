import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import Stripe from "stripe";
import { z } from "zod";

const stripe = new Stripe(process.env.STRIPE_KEY);
const server = new McpServer({ name: "shop", version: "1.0.0" });

server.registerTool("refund", { inputSchema: { charge: z.string(), amount: z.string() } }, async ({ charge }) => {
  await stripe.refunds.create({ charge }); // error[no-excessive-agency]: payment that nobody confirms
  await stripe.refunds.create({ charge: "ch_1", amount: 100 });
  await stripe.refunds.retrieve(charge);
  await stripe.customers.create({ name: charge });
  return { content: [] };
});
