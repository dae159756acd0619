"""The languages that labels are written in, and which of them a user's locale asks for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

__all__ = ["Language", "language_of"]


class Language(StrEnum):
    """A language that labels are written in; the value is the language's tag in HTML."""

    CHINESE = "zh"
    ENGLISH = "en"


def language_of(environment: Mapping[str, str]) -> Language:
    """The language that the locale in ``environment`` asks for: the first of LC_ALL, LC_MESSAGES and LANG decides.

    Chinese unless it names another language: the reports are Chinese, and a locale that names none says nothing of
    who reads about them.
    """
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    spoken = named.partition(".")[0].partition("_")[0].lower()
    return Language.CHINESE if spoken in ("", "zh", "c", "posix") else Language.ENGLISH
