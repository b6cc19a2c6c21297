import ftplib
import telnetlib

ftplib.FTP("files.example.com")  # error[no-insecure-transport]: Names, passwords and data go out in the clear
ftplib.FTP_TLS("files.example.com")
telnetlib.Telnet("switch.example.com")  # error[no-insecure-transport]: Names, passwords and data go out in the clear
