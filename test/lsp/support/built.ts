/** The server as it is installed: the program behind the package's `bin`. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../../../server/dist/main.js", import.meta.url));

/** The program's path; building it is not a test's work, since several tests would do it at once. */
export function serverProgram(): string {
  if (!existsSync(built)) throw new Error("The server is not built: run `npm run build` first.");
  return fileURLToPath(new URL("../../../server/bin/chatbot-security-language-server.js", import.meta.url));
}

/** A bot with one certain defect, for which there is a fix. */
export const BOT = `import { Client } from "discord.js";
import { Pool } from "pg";

const pool = new Pool();
const client = new Client({ intents: [] });

client.on("messageCreate", async (message) => {
  const name = message.content;
  await pool.query(\`SELECT * FROM notes WHERE owner = '\${name}'\`);
});
`;
