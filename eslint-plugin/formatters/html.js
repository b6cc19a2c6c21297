// `eslint -f ./node_modules/eslint-plugin-chatbot-security/formatters/html.js`
export { html as default } from "../dist/formatters.js";
