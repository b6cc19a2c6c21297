# A router of a module of the package, put into the application as it stands.
import os

from fastapi import APIRouter
from pymongo import MongoClient

router = APIRouter()
store = MongoClient(os.environ["MONGO"]).bot


@router.delete("/notes/{id}")
def remove(id: str):  # error[require-authorization]: deletes whatever record
    store.notes.delete_one({"_id": id})
