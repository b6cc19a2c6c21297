import AWS, { DynamoDB } from "aws-sdk";
import type { Message } from "discord.js";

export async function find(client: DynamoDB, message: Message): Promise<void> {
  await client.executeStatement({ Statement: `SELECT * FROM users WHERE name = '${message.content}'` }).promise(); // error[no-sql-injection]
  await new AWS.DynamoDB().executeStatement({ Statement: `SELECT * FROM ${message.content}` }).promise(); // error[no-sql-injection]
}
