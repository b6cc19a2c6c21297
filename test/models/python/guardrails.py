import google.generativeai as genai
from google.genai import types
from vertexai.generative_models import HarmBlockThreshold
from mistralai.client import MistralClient

genai.GenerativeModel("gemini-1.5-flash", safety_settings={"HARASSMENT": "BLOCK_NONE"})  # error[require-guardrail]: switched off
genai.GenerativeModel("gemini-1.5-flash", safety_settings={"HARASSMENT": "BLOCK_ONLY_HIGH"})
MistralClient().chat(model="x", messages=[], safe_mode=False)  # error[require-guardrail]: switched off
MistralClient().chat(model="x", messages=[], safe_prompt=False)  # error[require-guardrail]: switched off
MistralClient().chat(model="x", messages=[], safe_prompt=True)
settings = {"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_NONE"}  # error[require-guardrail]: switched off
types.SafetySetting(category="HARM_CATEGORY_HARASSMENT", threshold=types.HarmBlockThreshold.BLOCK_NONE)  # error[require-guardrail]: switched off
types.SafetySetting(category="HARM_CATEGORY_HARASSMENT", threshold=types.HarmBlockThreshold.OFF)  # error[require-guardrail]: switched off
types.SafetySetting(category="HARM_CATEGORY_HARASSMENT", threshold=types.HarmBlockThreshold.BLOCK_ONLY_HIGH)
{"category": "HARM_CATEGORY_HARASSMENT", "threshold": HarmBlockThreshold.BLOCK_NONE}  # error[require-guardrail]: switched off
