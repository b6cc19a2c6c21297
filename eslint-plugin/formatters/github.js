// `eslint -f ./node_modules/eslint-plugin-chatbot-security/formatters/github.js`
export { github as default } from "../dist/formatters.js";
