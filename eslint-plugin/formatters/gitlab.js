// `eslint -f ./node_modules/eslint-plugin-chatbot-security/formatters/gitlab.js`
export { gitlab as default } from "../dist/formatters.js";
