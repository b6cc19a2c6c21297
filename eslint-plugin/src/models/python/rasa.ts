/** Rasa's actions: what a person said, the entities found in it and the slots filled with them are untrusted; intents are the model's own names. */
import type { Given, Library, Passed } from "../../engine/summary.js";
import { chat, chatData, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

const [dispatcher, tracker]: readonly [Given, Given] = [{ type: "rasa.Dispatcher" }, { type: "rasa.Tracker" }];
const ACTION: Passed = { params: [dispatcher, tracker, {}] };

export const library: Library = {
  name: "rasa",
  modules: { rasa_sdk: "rasa", "rasa_sdk.executor": "rasa", "rasa_sdk.forms": "rasa", "rasa_sdk.interfaces": "rasa" },
  types: {
    rasa: {
      members: {
        ...named(["Action", "FormAction", "LoopAction"], makes({ type: "rasa.Action" })),
        ...named(["FormValidationAction", "ValidationAction"], makes({ type: "rasa.Validation" })),
        Tracker: { type: "rasa.Tracker" },
        CollectingDispatcher: { type: "rasa.Dispatcher" },
      },
    },
    "rasa.Action": {
      overrides: { run: ACTION, submit: ACTION, "validate_*": { params: [{ source: chatData }, dispatcher, tracker, {}] } },
    },
    /** `validate_city(self, slot_value, dispatcher, tracker, domain)` */
    "rasa.Validation": {
      extends: ["rasa.Action"],
      overrides: { "extract_*": ACTION, required_slots: { params: [{}, dispatcher, tracker, {}] } },
    },
    "rasa.Tracker": {
      anyone: true,
      members: {
        get_slot: gives({ source: chat }),
        ...named(["current_slot_values", "slots_to_validate", "current_state"], gives({ source: chatData })),
        ...named(["slots", "events"], { source: chatData }),
        latest_message: { type: "rasa.Message" },
        get_latest_entity_values: gives({ source: chat, list: true }),
        ...named(["sender_id", "latest_action_name", "active_loop", "active_loop_name"], id),
        ...named(["get_intent_of_latest_message", "get_latest_input_channel"], gives({ safe: true })),
      },
    },
    "rasa.Message": { source: chatData, members: named(["intent", "intent_ranking", "message_id"], id) },
    "rasa.Dispatcher": { members: named(["utter_message", "utter_template", "utter_button_message", "utter_custom_json"], HARMLESS) },
  },
};
