// `eslint -f ./node_modules/eslint-plugin-chatbot-security/formatters/markdown.js`
export { markdown as default } from "../dist/formatters.js";
