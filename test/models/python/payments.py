import os

import stripe
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("shop")
client = stripe.StripeClient(os.environ["STRIPE_KEY"])


@mcp.tool()
def refund(charge: str) -> str:
    stripe.Refund.create(charge=charge)  # error[no-excessive-agency]: payment that nobody confirms
    stripe.Refund.create(charge="ch_1", amount=100)
    client.v1.refunds.create({"charge": charge})  # error[no-excessive-agency]: payment that nobody confirms
    client.payouts.retrieve(charge)
    return "done"
