import os

os.fchmod(3, 0o606)  # error[no-open-permissions]
os.lchmod("link", 0o777)  # error[no-open-permissions]
os.chmod("link", 0o700)
