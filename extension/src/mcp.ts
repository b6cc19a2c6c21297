/** The MCP server of the extension: the same as the command line's, with the parser that the extension brings. */
import { serveMcp } from "eslint-plugin-chatbot-security/mcp";

process.exitCode = await serveMcp(process.argv.slice(2));
