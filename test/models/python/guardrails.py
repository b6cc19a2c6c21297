import google.generativeai as genai
from mistralai.client import MistralClient

genai.GenerativeModel("gemini-1.5-flash", safety_settings={"HARASSMENT": "BLOCK_NONE"})  # error[require-guardrail]: switched off
genai.GenerativeModel("gemini-1.5-flash", safety_settings={"HARASSMENT": "BLOCK_ONLY_HIGH"})
MistralClient().chat(model="x", messages=[], safe_mode=False)  # error[require-guardrail]: switched off
MistralClient().chat(model="x", messages=[], safe_prompt=False)  # error[require-guardrail]: switched off
MistralClient().chat(model="x", messages=[], safe_prompt=True)
settings = {"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_NONE"}  # error[require-guardrail]: switched off
