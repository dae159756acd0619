"""Whether an endpoint's address is on this machine."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

__all__ = ["is_loopback"]


def is_loopback(base_url: str) -> bool:
    """Whether the endpoint is on this machine, where a proxy could not reach it and nobody charges for tokens."""
    host = urlsplit(base_url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
