export { pool as db } from "./pool.js";
