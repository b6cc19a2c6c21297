import { run } from "@core/shell";
export const say = (text: string): unknown => run(text);
