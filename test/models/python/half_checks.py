import re
from urllib.parse import urlsplit


def is_ours(url):
    if url.startswith("https://example.com"):  # error[no-bypassable-check]: A part of the address
        return True
    if urlsplit(url).hostname.endswith("example.com"):  # error[no-bypassable-check]: A part of the address
        return True
    return url.startswith("https://example.com/")


def may_fetch(url):
    if "example.com" in url:  # error[no-bypassable-check]: A part of the address
        return True
    if url.find("example.com") >= 0:  # error[no-bypassable-check]: A part of the address
        return True
    return "example.com" in url.split("/")


def matches(url):
    re.match(r"https://example.com/", url)  # error[no-bypassable-check]: A dot in the pattern
    re.search(r"^https://www.example\.com/", url)  # error[no-bypassable-check]: A dot in the pattern
    re.match(r"^https://example\.com/$|example\.net", url)  # error[no-bypassable-check]: a part of another address
    re.match(r"https://example\.com/", url)


def without_scripts(text):
    re.sub(r"\s+", "", text)
    return re.sub(r"<script.*?>.*?</script>", "", text)  # error[no-bypassable-check]: left by what stood around it


LETTERS = re.compile("^[A-z]+$")  # error[no-bypassable-check]: as well


def letters(text):
    return re.fullmatch("[A-Za-z]+", text) or re.fullmatch(r"[\w-]+", text) or re.fullmatch("[a-zA-z]+", text)  # error[no-bypassable-check]: as well
