import os


def forecast(city, days=1):
    os.system("curl wttr.in/" + city)  # error[no-command-injection]: shell command
    os.system(f"echo {days}")
