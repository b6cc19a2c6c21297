"""A host's addresses looked at before it is asked: in the handler, in a function of its own, in lists, against networks."""

import asyncio
import ipaddress
import socket
from urllib.parse import urlparse

import requests
from fastapi import FastAPI, HTTPException

app = FastAPI()
OWN_NETWORKS = [ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_network("127.0.0.0/8")]


def is_public(host):
    for info in socket.getaddrinfo(host, None):
        address = ipaddress.ip_address(info[4][0])
        if address.version == 6 and address.ipv4_mapped:
            address = address.ipv4_mapped
        if address.is_private or address.is_loopback or address.is_link_local or address.is_reserved:
            return False
    return True


@app.get("/function")
def by_function(url: str):
    if not is_public(urlparse(url).hostname):
        raise HTTPException(400)
    return {"status": requests.get(url, allow_redirects=False).status_code}


@app.get("/global")
def by_global(url: str):
    address = ipaddress.ip_address(socket.gethostbyname(urlparse(url).hostname))
    if not address.is_global or address.version == 6:
        raise HTTPException(400)
    return {"status": requests.get(url, allow_redirects=False).status_code}


@app.get("/any")
async def by_any(url: str):
    found = await asyncio.get_running_loop().getaddrinfo(urlparse(url).hostname, 443)
    addresses = [ipaddress.ip_address(info[4][0]) for info in found]
    if any(address.is_private or address.is_multicast for address in addresses):
        raise HTTPException(400)
    return {"status": requests.get(url, allow_redirects=False).status_code}


@app.get("/networks")
def by_networks(url: str):
    address = ipaddress.ip_address(socket.gethostbyname(urlparse(url).hostname))
    if any(address in network for network in OWN_NETWORKS):
        raise HTTPException(400)
    return {"status": requests.get(url, allow_redirects=False).status_code}


@app.get("/names")
def by_names(url: str):
    if urlparse(url).hostname in ("localhost", "127.0.0.1"):
        raise HTTPException(400)
    return {"status": requests.get(url).status_code}  # error[no-ssrf]: Request data


@app.get("/resolved")
def resolved(host: str):
    address = socket.gethostbyname(host)
    return {"status": requests.get(f"http://{address}/").status_code}  # error[no-ssrf]: Request data


@app.get("/other")
def other(url: str, checked: str):
    if ipaddress.ip_address(checked).is_private:
        raise HTTPException(400)
    return {"status": requests.get(url).status_code}  # error[no-ssrf]: Request data
