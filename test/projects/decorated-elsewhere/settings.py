import os

TOKEN = os.environ["TOKEN"]
ADMIN_IDS = {int(each) for each in os.environ.get("ADMIN_IDS", "").split(",") if each}
