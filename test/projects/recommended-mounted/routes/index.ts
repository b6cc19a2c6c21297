export { default as users, admin } from "./typed";
