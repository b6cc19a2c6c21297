import { shell } from "./shell.js";
import { readNote } from "./notes.js";
import { weather } from "./weather.js";

export const tools = { shell, readNote, weather };
export const run = (call) => tools[call.function.name](JSON.parse(call.function.arguments)); // source // error[no-excessive-agency]
