import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { token } = require("./config.json");
await login(token);
