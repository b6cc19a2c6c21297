// `eslint -f ./node_modules/eslint-plugin-chatbot-security/formatters/agent.js`
export { agent as default } from "../dist/formatters.js";
