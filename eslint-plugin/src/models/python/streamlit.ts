/**
 * Streamlit: what is typed into a page or uploaded to it, the page's address, and markup that is shown as it is. A container takes every
 * call that the page takes.
 */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { chat, id, stored } from "../javascript/chat-vocabulary.js";
import { sql } from "../javascript/database-vocabulary.js";
import { gives, HARMLESS, named } from "../javascript/rows.js";
import { http } from "../javascript/web-vocabulary.js";

const html = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "HTML shown in the page" } });

const MARKDOWN: Member = {
  call: {
    sinks: [
      {
        arg: "0|body=",
        kind: "html",
        when: [{ arg: "unsafe_allow_html=", is: [true] }],
        detail: { use: "Markdown that may hold HTML" },
      },
      { arg: "0|body=", kind: "render", detail: { use: "Markdown with pictures", instead: "st.text" } },
    ],
  },
};

const PAGE: TypeModel = {
  members: {
    chat_input: gives({ type: "streamlit.ChatValue" }),
    ...named(["text_input", "text_area"], gives({ source: chat })),
    ...named(["file_uploader", "camera_input", "audio_input"], gives({ type: "streamlit.Upload" })),
    ...named(["query_params"], { source: http }),
    experimental_get_query_params: gives({ source: { ...http, structured: true } }),
    ...named(["markdown", "write", "caption", "title", "header", "subheader"], MARKDOWN),
    html: { call: { sinks: [html("0|body=")] } },
    components: { type: "streamlit.components" },
    ...named(["sidebar", "container", "form", "expander", "chat_message", "empty", "spinner", "popover", "status"], {
      type: "streamlit",
      call: { returns: { type: "streamlit" } },
    }),
    ...named(["columns", "tabs"], gives({ type: "streamlit", list: true })),
    ...named(
      ["button", "checkbox", "toggle", "slider", "number_input", "date_input", "form_submit_button", "selectbox", "radio", "multiselect"],
      gives({ safe: true }),
    ),
    write_stream: gives({ from: ["0"] }),
    ...named(["secrets", "user"], id),
    /** Kept for one visitor between the runs of the page. */
    session_state: { type: "streamlit.State" },
    connection: gives({ type: "streamlit.Connection" }),
    ...named(
      ["set_page_config", "rerun", "stop", "error", "warning", "info", "success", "json", "dataframe", "image", "text", "code"],
      HARMLESS,
    ),
  },
};

export const library: Library = {
  name: "streamlit",
  modules: { streamlit: "streamlit", "streamlit.components.v1": "streamlit.html", "streamlit.components": "streamlit.components" },
  types: {
    streamlit: PAGE,
    "streamlit.State": { members: { get: { call: { op: "get" } } } },
    /** The text; where files are accepted, an object with both. */
    "streamlit.ChatValue": { source: chat, members: { text: { source: chat }, files: { type: "streamlit.Uploads" } } },
    "streamlit.Uploads": { extends: ["Array"], element: { type: "streamlit.Upload" } },
    "streamlit.Upload": {
      element: { type: "streamlit.Upload" },
      members: {
        name: { source: chat },
        ...named(["read", "getvalue", "getbuffer"], gives({ source: chat })),
        ...named(["size", "type", "file_id"], id),
      },
    },
    "streamlit.components": { members: { v1: { type: "streamlit.html" } } },
    "streamlit.html": { members: { html: { call: { sinks: [html("0|html=")] } }, ...named(["iframe", "declare_component"], HARMLESS) } },
    "streamlit.Connection": {
      members: { query: { call: { sinks: [sql("0|sql=", { raw: true })], returns: { source: stored } } }, reset: HARMLESS },
    },
  },
};
