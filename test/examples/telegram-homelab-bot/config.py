"""Settings from the environment."""

import os
from pathlib import Path

TOKEN = os.environ["TELEGRAM_TOKEN"]
ADMINS = {int(admin) for admin in os.environ.get("ADMINS", "").split(",") if admin}
DATABASE = os.environ.get("DATABASE", "homelab.db")
UPLOADS = Path(os.environ.get("UPLOADS", "uploads"))
SERVERS = {"nas": "192.168.1.10", "media": "192.168.1.11", "backup": "192.168.1.12"}
