/** Questions of a program to whoever sits at its terminal: click, Typer, Rich, questionary, prompt_toolkit. Where they say yes, they have agreed. */
import type { Library, Member, Source } from "../../engine/summary.js";
import { gives, named } from "../javascript/rows.js";

const ANSWER: Source = { kind: "argv", agrees: "yes" };
const agreed: Member = gives({ source: { kind: "argv", agrees: "truth" } });
const answered: Member = gives({ source: ANSWER });

export const library: Library = {
  name: "questions",
  modules: {
    click: "questions.Click",
    typer: "questions.Click",
    "rich.prompt": "questions.Rich",
    questionary: "questions.Questionary",
    prompt_toolkit: "questions.Click",
  },
  types: {
    // With `abort=True` it throws where they say no; without, it says so.
    "questions.Click": { members: { confirm: agreed, prompt: answered } },
    "questions.Rich": { members: { Confirm: { type: "questions.RichConfirm" }, Prompt: { type: "questions.RichPrompt" } } },
    "questions.RichConfirm": { members: { ask: agreed } },
    "questions.RichPrompt": { members: { ask: answered } },
    "questions.Questionary": {
      members: { confirm: gives({ type: "questions.Confirm" }), ...named(["text", "select"], gives({ type: "questions.Question" })) },
    },
    "questions.Confirm": { members: named(["ask", "unsafe_ask", "ask_async"], agreed) },
    "questions.Question": { members: named(["ask", "unsafe_ask", "ask_async"], answered) },
  },
};
