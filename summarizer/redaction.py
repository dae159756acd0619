"""What must not be shown: API keys and passwords, wherever an endpoint or an address brings them up.

Decides what counts as secret in settings and how it is taken out of a text. Everything that an endpoint said goes through
here before it becomes data, and every address before it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, unquote, urlsplit

__all__ = ["Redaction", "secrets_in", "shown_url"]

_HIDDEN = "…"
_SHORTEST = 4
"""Characters; shorter ones are no secrets, and taking them out would take texts apart."""

_USER = re.compile(r"(^|//)[^/@\s]*@")
_QUERY_VALUE = re.compile(r"([?&][^?=&#\s]*=)[^&#\s]*")


def shown_url(url: str) -> str:
    """``url`` without the user, the password and the values of its query; also of what is no address at all."""
    return _QUERY_VALUE.sub(rf"\1{_HIDDEN}", _USER.sub(rf"\1{_HIDDEN}@", url))


def secrets_in(api_key: str | None, base_url: str | None) -> tuple[str, ...]:
    """The secrets that an endpoint is reached with: the key, and what its address carries."""
    found = [api_key or ""]
    try:
        parts = urlsplit(base_url or "")
        found += [parts.password or parts.username or ""]
        found += [value for _, value in parse_qsl(parts.query)]
    except ValueError:  # no address
        pass
    return tuple(secret for secret in found if secret)


class Redaction:
    """Takes secrets out of texts; call it with a text. Each is found as it is and as an address writes it."""

    def __init__(self, secrets: Iterable[str]) -> None:
        written = {form for secret in secrets for form in (secret, quote(secret, safe=""), unquote(secret))}
        # The longest first: one secret may be the beginning of another.
        self._written = sorted((form for form in written if len(form) >= _SHORTEST), key=len, reverse=True)

    def __call__(self, text: str) -> str:
        """``text`` with … for every secret."""
        for secret in self._written:
            text = text.replace(secret, _HIDDEN)
        return text
