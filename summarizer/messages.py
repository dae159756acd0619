"""What findings say, in Chinese and in English.

Decides only words. They stand in ``messages.tsv``, one a line: its key, Chinese, English, with named places in braces. A
finding keeps its key and what was put in, so that it can be told in either language. Leaves the labels of pages and tables
to ``output.display_names``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib import resources

__all__ = ["Language", "Message", "catalogue", "term", "told_in"]

_TERM = re.compile(r"\u27ea([a-z_]+\.[a-z_]+)\u27eb")


class Language(StrEnum):
    """A language that users are spoken to in; the value is the language's tag in HTML."""

    CHINESE = "zh"
    ENGLISH = "en"


class Message(str):
    """Words of the catalogue in Chinese, which know their ``key`` and the ``values`` in them.

    Raises ``KeyError`` for a key that the catalogue does not have.
    """

    __slots__ = ("key", "values")
    key: str
    values: dict[str, str]

    def __new__(cls, key: str, /, **values: object) -> Message:
        """The message ``key`` with ``values`` in its named places."""
        written = {name: str(value) for name, value in values.items()}
        message = super().__new__(cls, told_in(Language.CHINESE, key, written))
        message.key, message.values = key, written
        return message


def term(group: str, word: str) -> str:
    """A word of the catalogue to put into a message, which is told in the message's language (role, date: 日期时段)."""
    return f"\u27ea{group}.{word}\u27eb"


def told_in(language: Language, key: str, values: Mapping[str, str]) -> str:
    """The message ``key`` with ``values`` in ``language``. Raises ``KeyError`` for a key or a value that is not known."""
    words = catalogue()
    said = words[key][language].format_map(values)
    return _TERM.sub(lambda found: words[found[1]][language] if found[1] in words else found[0], said)


@cache
def catalogue() -> Mapping[str, Mapping[Language, str]]:
    """Every message, by its key and language."""
    table = resources.files("summarizer").joinpath("messages.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["key"]: {language: row[language.value] for language in Language} for row in rows}
