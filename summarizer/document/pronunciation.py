"""How characters are read aloud: Mandarin readings with tone marks, from pypinyin's table of characters.

Decides only what a reading is. The table is read from pypinyin's own data file, because importing the
package loads a dictionary of phrases that takes a third of a second and is not needed here.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from summarizer.document.folding import fold

__all__ = ["LETTER", "SYLLABLE", "readings", "reads_as"]

# A letter of a syllable with tone marks, as a pattern: letters, the marked vowels, ü, and ń ň ǹ ḿ ê.
LETTER = "[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿêếềê̄ê̌]"
SYLLABLE = LETTER + "{1,7}"


@lru_cache(maxsize=8192)
def readings(character: str) -> frozenset[str]:
    """Every reading of ``character`` in its own form and in its Simplified one; empty where none is known."""
    table = _table()
    forms = {character, fold(character)}
    return frozenset(reading for form in forms for reading in table.get(str(ord(form)), "").split(",") if reading)


def reads_as(character: str, syllable: str) -> bool:
    """Whether ``syllable`` is a reading of ``character``."""
    return syllable in readings(character)


@cache
def _table() -> dict[str, str]:
    """Code point in decimal to readings, comma-separated."""
    found = find_spec("pypinyin")
    places = found.submodule_search_locations if found else None
    if not places:
        raise ModuleNotFoundError("pypinyin is not installed", name="pypinyin")
    data = Path(places[0]) / "pinyin_dict.json"
    if data.is_file():
        table: dict[str, str] = json.loads(data.read_text(encoding="utf-8"))
        return table
    from pypinyin.pinyin_dict import pinyin_dict  # a release that packs its data another way

    return {str(code): spoken for code, spoken in pinyin_dict.items()}
