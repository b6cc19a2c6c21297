import smtplib


def logged_in(host, secure, password):
    with smtplib.SMTP(host, 587) as server:
        server.ehlo()
        server.starttls()
        server.login("bot", password)
    perhaps = smtplib.SMTP(host)
    if secure:
        perhaps.starttls()
    perhaps.login("bot", password)


class Mailer:
    def __init__(self, host):
        self.server = smtplib.SMTP(host)
        self.server.starttls()

    def log_in(self, password):
        self.server.login("bot", password)
