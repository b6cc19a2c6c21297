# ... and one that is put behind a check.
import hmac
import os

from fastapi import APIRouter, Header, HTTPException
from pymongo import MongoClient

router = APIRouter()
store = MongoClient(os.environ["MONGO"]).bot


def require_key(x_key: str = Header()):
    if not hmac.compare_digest(x_key, os.environ["KEY"]):
        raise HTTPException(403)


@router.delete("/all-notes/{id}")
def remove(id: str):
    store.notes.delete_one({"_id": id})
