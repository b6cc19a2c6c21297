import redis, { type RedisClientType } from "redis";
import Redis, { Cluster } from "ioredis";
import { exec } from "node:child_process";

const cluster = new Cluster([]);

export async function find(client: RedisClientType, io: Redis): Promise<void> {
  exec(`echo ${await client.exists("a")} ${await io.exists("a")} ${await cluster.exists("a")} ${await redis.createClient().exists("a")}`);
}
