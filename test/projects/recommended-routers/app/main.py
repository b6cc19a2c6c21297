from fastapi import Depends, FastAPI

from app import admin, notes

app = FastAPI()
app.include_router(notes.router)
app.include_router(admin.router, dependencies=[Depends(admin.require_key)])
