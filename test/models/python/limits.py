from agents import Runner
from crewai import Agent


def run(agent):
    Runner.run_sync(agent, "Hi", max_turns=None)  # error[require-llm-limits]: switched off
    Runner.run_sync(agent, "Hi", max_turns=10)
    Agent(role="Writer", goal="Write", backstory="x", max_iter=-1)  # error[require-llm-limits]: switched off
    return {"max_steps": 20, "max_iterations": None}  # error[require-llm-limits]: switched off
