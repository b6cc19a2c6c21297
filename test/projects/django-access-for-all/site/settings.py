MIDDLEWARE = [  # error[no-csrf-disabled]: Protection against forged requests is switched off in `MIDDLEWARE`
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
]
