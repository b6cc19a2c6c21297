INSTALLED_APPS = ["django.contrib.auth", "bot"]

DEBUG = True  # error[no-debug-mode]: Sources and settings are shown to whoever causes an error
CORS_ALLOW_ALL_ORIGINS = True  # error[no-permissive-cors]: Every site may read the answers
CORS_ORIGIN_ALLOW_ALL = True  # error[no-permissive-cors]: Every site may read the answers
USE_TZ = True
