/** The oldest ESLint that is supported, under a name of its own: it brings no types, and today's fit. */
declare module "eslint-9" {
  export { ESLint, Linter } from "eslint";
}
