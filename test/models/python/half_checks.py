from urllib.parse import urlsplit


def is_ours(url):
    if url.startswith("https://example.com"):  # error[no-bypassable-check]: A part of the address
        return True
    if urlsplit(url).hostname.endswith("example.com"):  # error[no-bypassable-check]: A part of the address
        return True
    return url.startswith("https://example.com/")
