// `eslint -f ./node_modules/eslint-plugin-chatbot-security/formatters/sarif.js`
export { sarif as default } from "../dist/formatters.js";
