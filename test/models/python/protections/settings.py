SECURE_CONTENT_TYPE_NOSNIFF = False  # error[no-disabled-protection]
SECURE_HSTS_SECONDS = 0  # error[no-disabled-protection]
X_FRAME_OPTIONS = "ALLOWALL"  # error[no-disabled-protection]
SECURE_BROWSER_XSS_FILTER = True
SESSION_COOKIE_SAMESITE = None  # error[no-insecure-cookie]: other sites
CSRF_COOKIE_SAMESITE = "None"  # error[no-insecure-cookie]: other sites
SECURE_SSL_REDIRECT = False  # error[no-disabled-protection]
ALLOWED_HOSTS = ["*"]  # error[no-disabled-protection]
