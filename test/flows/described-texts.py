import os
from typing import Annotated, Optional

from fastapi import FastAPI
from pydantic import BaseModel, EmailStr, Field, HttpUrl, NonNegativeInt, PositiveFloat, StringConstraints, conint, constr

app = FastAPI()


class Order(BaseModel):
    word: str = Field(pattern=r"^[a-z]+$")
    older: str = Field(..., regex=r"^[a-z]+$", max_length=9)
    maybe: Optional[str] = Field(None, pattern=r"^\w+$")
    constrained: constr(pattern=r"^[a-z]+$")
    annotated: Annotated[str, StringConstraints(pattern=r"^[a-z]+$")]
    field: Annotated[str, Field(pattern=r"^[a-z]+$")] = "a"
    loose: str = Field(pattern=r"[a-z]+")
    long: constr(max_length=9)
    half: Annotated[str, StringConstraints(pattern=r"^[a-z]+")]
    other: str = Field(max_length=9)


@app.post("/orders")
async def orders(order: Order):
    os.system(order.word)
    os.system(order.older)
    os.system(f"say {order.maybe}")
    os.system(f"say {order.constrained}")
    os.system(order.annotated)
    os.system(order.field)
    os.system(order.loose)  # error[no-command-injection]: reaches a shell command
    os.system(order.long)  # error[no-command-injection]: reaches a shell command
    os.system(order.half)  # error[no-command-injection]: reaches a shell command
    os.system(order.other)  # error[no-command-injection]: reaches a shell command


class Form(BaseModel):
    amount: conint(ge=0)
    share: PositiveFloat
    address: HttpUrl
    mail: EmailStr


@app.post("/forms")
async def forms(form: Form, page: NonNegativeInt = 0):
    os.system(f"say {form.amount} {form.share} {page}")
    os.system(f"say {form.address}")  # error[no-command-injection]: reaches a shell command
    os.system(f"say {form.mail}")  # error[no-command-injection]: reaches a shell command
