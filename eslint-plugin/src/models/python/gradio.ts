/**
 * Gradio: functions that events of a page call with what its components hold. Text is the visitor's; numbers, choices and the paths of
 * uploaded files are not.
 */
import type { Callback, Given, Library, Member, Sink } from "../../engine/summary.js";
import { chat, chatData, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { http } from "../javascript/web-vocabulary.js";
import { byAnnotation } from "./words.js";

const html = (arg: string, when: Sink["when"] = []): Sink => ({ arg, kind: "html", when, detail: { use: "HTML shown in the page" } });

/** The values of the components in a list of inputs. */
const POSITIONS = [0, 1, 2, 3, 4, 5, 6, 7];
const inputs = (list: string): readonly Given[] => POSITIONS.map((index) => ({ from: `${list}.${index}` }));

const listener = (list: string): Callback => ({ arg: "0|fn=", params: inputs(list), runs: "entry" });
const LISTENS: Member = { call: { callbacks: [listener("1|inputs=")], returns: { type: "gradio.Event" } } };
const EVENTS = named(
  ["submit", "click", "change", "input", "then", "upload", "select", "load", "success", "blur", "stream", "tick"],
  LISTENS,
);

const component = (type: string): Member => ({ new: { returns: { type } } });

export const library: Library = {
  name: "gradio",
  modules: { gradio: "gradio" },
  types: {
    gradio: {
      members: {
        ChatInterface: {
          new: {
            callbacks: [
              {
                arg: "0|fn=",
                params: [{ type: "gradio.ChatMessage" }, { source: chatData }, ...inputs("additional_inputs=")],
                runs: "entry",
              },
            ],
            returns: { type: "gradio.Page" },
          },
        },
        Interface: {
          new: [
            {
              when: [{ arg: "1|inputs=", type: "string" }],
              callbacks: [{ arg: "0|fn=", params: [], rest: byAnnotation(chatData), runs: "entry" }],
              returns: { type: "gradio.Page" },
            },
            { callbacks: [listener("1|inputs=")], returns: { type: "gradio.Page" } },
          ],
        },
        ...named(["Textbox", "TextArea", "Code"], component("gradio.Text")),
        ...named(["MultimodalTextbox"], component("gradio.ChatMessage")),
        ...named(["Chatbot", "Dataframe"], {
          new: { sinks: [html("0|value=", [{ arg: "sanitize_html=", is: [false] }])], returns: { type: "gradio.Data" } },
        }),
        // Capitals alone read as a function.
        HTML: { call: { sinks: [html("0|value=")], returns: { type: "gradio.Plain" } } },
        Markdown: { new: { sinks: [html("0|value=", [{ arg: "sanitize_html=", is: [false] }])], returns: { type: "gradio.Plain" } } },
        // The folder and the name of an uploaded file are the server's choice.
        ...named(
          ["Number", "Slider", "Checkbox", "Dropdown", "Radio", "File", "Image", "Audio", "State", "Button", "ClearButton", "Label"],
          component("gradio.Plain"),
        ),
        ...named(["Blocks", "TabbedInterface"], makes({ type: "gradio.Page" })),
        ...named(["Row", "Column", "Tab", "Accordion", "Group"], makes({ type: "gradio.Plain" })),
        Request: { type: "gradio.Request" },
        ...named(["Progress", "themes", "Error"], { safe: true, new: { returns: { safe: true } } }),
      },
    },
    "gradio.Plain": { members: { ...EVENTS, value: id } },
    "gradio.Event": { members: EVENTS },
    /** A component stands for what is in it when an event passes it on. */
    "gradio.Text": { extends: ["gradio.Plain"], source: chat },
    "gradio.Data": { extends: ["gradio.Plain"], source: chatData },
    "gradio.ChatMessage": { extends: ["gradio.Plain"], source: chat, members: { text: { source: chat }, files: id } },
    "gradio.Page": {
      extends: ["gradio.Plain"],
      members: { ...named(["launch", "queue", "close"], gives({ safe: true })), render: HARMLESS },
    },
    "gradio.Request": {
      members: { ...named(["headers", "query_params", "cookies"], { source: http }), ...named(["client", "username", "session_hash"], id) },
    },
  },
};
