"""What the readable forms of a summary call things, in Chinese and in English.

Decides only words. They stand in ``labels.tsv``, one per line: its group, its key, Chinese, English. The groups
``disposition``, ``kind``, ``finding``, ``level``, ``script``, ``relation`` and ``reader`` are keyed by the values that
``schema`` writes (a test holds that none is missing); ``said`` holds everything else, with named places in braces.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from summarizer.messages import Language, told_in
from summarizer.schema import Finding

__all__ = ["CHINESE", "Labels", "labels_in"]


@dataclass(frozen=True, slots=True)
class Labels:
    """Every label in one language."""

    language: Language
    groups: Mapping[str, Mapping[str, str]]

    def of(self, group: str, key: str) -> str:
        """The label of ``key`` in ``group``; the key itself where the table has none."""
        return self.groups[group].get(key, key)

    def say(self, key: str, **values: object) -> str:
        """The words of the group ``said`` under ``key``, with ``values`` put in. Raises ``KeyError`` for another key."""
        return self.groups["said"][key].format(**values)

    def message(self, finding: Finding) -> str:
        """What ``finding`` says; in Chinese if it was written by another version, whose words are not known here."""
        try:
            return told_in(self.language, finding.wording or "", finding.values)
        except KeyError:
            return finding.message


@cache
def labels_in(language: Language) -> Labels:
    """The labels in ``language``."""
    groups: dict[str, dict[str, str]] = {}
    table = resources.files("summarizer.output").joinpath("labels.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        groups.setdefault(row["group"], {})[row["key"]] = row[language.value]
    return Labels(language, groups)


CHINESE = labels_in(Language.CHINESE)
