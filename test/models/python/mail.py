import email
import imaplib
import smtplib
from email.message import EmailMessage
from email.mime.text import MIMEText

import aiosmtplib
import yagmail
from flask import request
from flask_mail import Mail, Message
from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail as Letter


async def sent():
    text = request.args["q"]
    MIMEText("<p>" + text, "html")  # error[no-html-injection]: reaches the HTML body of a mail
    MIMEText(text)
    MIMEText(text, "plain").add_header("X-Name", "fixed")
    message = EmailMessage()
    message.set_content(text)
    message.set_content("<p>" + text, subtype="html")  # error[no-html-injection]: reaches the HTML body of a mail
    with smtplib.SMTP("localhost") as server:
        server.sendmail("from", "to", message.as_string())
    await aiosmtplib.send(message)
    mail = Mail()
    letter = Message("subject", html="<p>" + text)  # error[no-html-injection]: reaches the HTML body of a mail
    letter.html = "<p>" + text  # error[no-html-injection]: reaches the HTML body of a mail
    letter.body = text
    print(letter.body)
    mail.send(letter)
    SendGridAPIClient("key").connect(Letter(html_content="<p>" + text))  # error[no-html-injection]: reaches the HTML body of a mail
    yagmail.SMTP("user").send("to", "subject", "<p>" + text)  # error[no-html-injection]: reaches the HTML body of a mail
    box = imaplib.IMAP4_SSL("localhost")
    box.login("user", text)
    for part in box.fetch("1", "(RFC822)"):
        eval(email.message_from_bytes(part))  # error[no-code-injection]: reaches program text


def logged_in(host, password):
    with smtplib.SMTP(host, 25) as server:
        server.login("bot", password)  # error[no-insecure-transport]: The password goes out in the clear
        server.send_message(EmailMessage())
    near = smtplib.SMTP("localhost")
    near.login("bot", password)
    encrypted = smtplib.SMTP_SSL(host, 465)
    encrypted.login("bot", password)
    other = aiosmtplib.SMTP(host)
    other.login("bot", password)
