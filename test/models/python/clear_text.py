import ftplib
import imaplib
import telnetlib

from secret import password

ftplib.FTP("files.example.com")  # error[no-insecure-transport]: Names, passwords and data go out in the clear
ftplib.FTP_TLS("files.example.com")
telnetlib.Telnet("switch.example.com")  # error[no-insecure-transport]: Names, passwords and data go out in the clear


def mailboxes():
    mailbox = imaplib.IMAP4("mail.example.com")  # error[no-insecure-transport]: Names, passwords and data go out in the clear
    mailbox.login("bot", password())
    imaplib.IMAP4_SSL("mail.example.com")
