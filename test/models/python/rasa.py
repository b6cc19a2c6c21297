import os
import sqlite3
from typing import Any, Dict, List, Text

from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher


class ActionFind(Action):
    def name(self) -> Text:
        return "action_find"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> List[Dict[Text, Any]]:
        city = tracker.get_slot("city")
        database = sqlite3.connect("x")
        database.execute(f"SELECT * FROM t WHERE city = '{city}'")  # error[no-sql-injection]: SQL statement
        database.execute("SELECT * FROM t WHERE city = ?", (city,))
        os.system(tracker.latest_message["text"])  # error[no-command-injection]: shell command
        os.system(tracker.latest_message.get("text"))  # error[no-command-injection]: shell command
        os.system(tracker.latest_message["entities"][0]["value"])  # error[no-command-injection]: shell command
        os.system(tracker.latest_message["intent"].get("name"))
        os.system(next(tracker.get_latest_entity_values("city"), None))  # error[no-command-injection]: shell command
        os.system(tracker.slots["city"])  # error[no-command-injection]: shell command
        os.system(tracker.current_slot_values()["city"])  # error[no-command-injection]: shell command
        os.system(f"echo {tracker.sender_id} {tracker.get_intent_of_latest_message()}")
        dispatcher.utter_message(text=f"Looking for {city}")
        return []


class ValidateForm(FormValidationAction):
    def name(self) -> Text:
        return "validate_form"

    def validate_city(self, slot_value: Any, dispatcher, tracker, domain):
        os.system(slot_value)  # error[no-command-injection]: shell command
        return {"city": slot_value}

    async def extract_name(self, dispatcher, tracker, domain):
        os.system(tracker.latest_message["text"])  # error[no-command-injection]: shell command
        return {}

    async def required_slots(self, domain_slots, dispatcher, tracker, domain):
        os.system(tracker.get_slot("city"))  # error[no-command-injection]: shell command
        return domain_slots


def helper(dispatcher: CollectingDispatcher, tracker: Tracker):
    os.system(tracker.get_slot("city"))  # error[no-command-injection]: shell command
    dispatcher.utter_message("x")
