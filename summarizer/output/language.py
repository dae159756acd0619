"""Which language a user's locale asks for."""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.messages import Language

__all__ = ["Language", "language_of"]


def language_of(environment: Mapping[str, str]) -> Language:
    """The language that the locale in ``environment`` asks for: the first of LC_ALL, LC_MESSAGES and LANG decides.

    Chinese unless it names another language: the reports are Chinese, and a locale that names none says nothing of
    who reads about them.
    """
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    spoken = named.partition(".")[0].partition("_")[0].lower()
    return Language.CHINESE if spoken in ("", "zh", "c", "posix") else Language.ENGLISH
