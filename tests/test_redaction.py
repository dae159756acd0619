"""Secrets are taken out of texts and addresses."""

from __future__ import annotations

import pytest

from summarizer.redaction import Redaction, secrets_in, shown_url


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://host/v1", "https://host/v1"),
        ("https://mei:geheim@host:8000/v1", "https://…@host:8000/v1"),
        ("https://token@host/v1", "https://…@host/v1"),
        ("mei:geheim@host/v1", "…@host/v1"),
        ("https://host/v1?key=geheim&v=2#x", "https://host/v1?key=…&v=…#x"),
        ("https://host/path/a@b", "https://host/path/a@b"),
        ("http://[::1", "http://[::1"),
    ],
)
def test_an_address_is_shown_without_what_opens_it(url: str, shown: str) -> None:
    """Also what is no address, or only nearly one."""
    assert shown_url(url) == shown


def test_every_form_of_a_secret_is_taken_out() -> None:
    """As it was set, as an address writes it, and the longer one first."""
    redacted = Redaction(secrets_in("sk-abcdef/1", "https://mei:p%40ss-word@host/v1?key=sk-abc"))
    for text in ("Bearer sk-abcdef/1", "sk-abcdef%2F1", "p@ss-word", "p%40ss-word", "key=sk-abc"):
        assert "…" in redacted(text)
        assert not any(part in redacted(text) for part in ("sk-", "word", "def"))


def test_what_is_too_short_to_be_a_secret_stays() -> None:
    """A key such as x would take every text apart."""
    assert Redaction(secrets_in("x", None))("axe 3.5") == "axe 3.5"
    assert Redaction(secrets_in(None, None))("破案312起") == "破案312起"
