import aiohttp
import httpx
import requests
from agents import Runner
from crewai import Agent


def run(agent):
    Runner.run_sync(agent, "Hi", max_turns=None)  # error[require-llm-limits]: switched off
    Runner.run_sync(agent, "Hi", max_turns=10)
    Agent(role="Writer", goal="Write", backstory="x", max_iter=-1)  # error[require-llm-limits]: switched off
    return {"max_steps": 20, "max_iterations": None}  # error[require-llm-limits]: switched off


async def wait():
    httpx.AsyncClient(timeout=None)  # error[require-llm-limits]: is waited for as long as the other side likes
    httpx.get("https://example.com", timeout=None)  # error[require-llm-limits]: is waited for as long as the other side likes
    aiohttp.ClientSession(timeout=None)  # error[require-llm-limits]: is waited for as long as the other side likes
    requests.Session().get("https://example.com", timeout=None)  # error[require-llm-limits]: is waited for as long as the other side likes
    httpx.get("https://example.com", timeout=10)
    requests.get("https://example.com")
    agents_of_others(timeout=None)
