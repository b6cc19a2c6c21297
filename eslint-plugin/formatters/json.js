// `eslint -f ./node_modules/eslint-plugin-chatbot-security/formatters/json.js`
export { json as default } from "../dist/formatters.js";
