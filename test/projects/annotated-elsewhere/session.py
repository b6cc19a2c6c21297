from typing import Annotated

from fastapi import Depends
from fastapi.security import OAuth2PasswordBearer

DAY = 24 * 60 * 60
WEEK = 7 * DAY
MONTH = 30 * DAY
LONGEST = 12 * MONTH
scheme = OAuth2PasswordBearer(tokenUrl="token")


# What stands beside `token` is read here, not where the function is asked for.
def current_user(token: Annotated[str, Depends(scheme)]):
    return {"name": token}
