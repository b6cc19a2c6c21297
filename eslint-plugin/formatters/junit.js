// `eslint -f ./node_modules/eslint-plugin-chatbot-security/formatters/junit.js`
export { junit as default } from "../dist/formatters.js";
