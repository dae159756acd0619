"""Names and sentences as a summary words them: Simplified, on one line, within their length.

Decides how a model's name for a figure is tidied, which words tell a result, and how a report's own words become a
summary where no model's will do. Never adds a word that neither the report nor the model used.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from summarizer.document.folding import fold, narrow, simplify
from summarizer.extraction.framing import matter_of
from summarizer.extraction.standalone import leaders_of, only_leads
from summarizer.language.lexicon import fill
from summarizer.reading.passages import Passages
from summarizer.text import Span

__all__ = ["SUMMARY_LENGTH", "figures_of", "names_a_result", "own_words", "rule_name", "tidy_name", "tidy_sentence"]

SUMMARY_LENGTH = 60
"""Characters of a summary, by the annotation guidelines."""

_EDGE = " \t\n,，、;；:：。.·—"
_LEAD = re.compile(
    fill(
        r"^(?:[(（]?[一二三四五六七八九十]{1,2}(?:是(?!.{0,3}[年月])|[)）])|{sentence_opening}|并(?!州)|即(?![将使墨时便兴]))[,，:：]?"
    )
)
_PAIRS = (("“", "”"), ("‘", "’"), ("《", "》"), ("(", ")"), ("（", "）"))
# A clause of a few characters (今年以来, 2020年) only says when, and belongs to the one behind it.
# Marks are wide by then; a narrow comma stands inside a figure.
_CLAUSE = re.compile(r"(?:[^，；]{0,6}[，；]){0,20}[^，；]{7,}[，；]?|[^，；]+[，；]?")
_DONE = re.compile(
    fill(
        r"{achieving}|(?<!推动)建立|实施.{0,10}工程|(?:{success_change})(?={strongly}|[,，。;；]|$)"
        r"|取得[^,，]{0,8}(?:{achieved_noun})|打造.{0,12}(?:样板|模式|品牌)"
    )
)
"""Words for something finished, set up or reached. A sentence without any of them and without a figure says what was
striven for (加强, 落实, 规范, 提升) or how people felt: of 40 such sentences of the annotated reports that words of effort
let through, this list stops about half, for two results that it loses."""

_UNIT_ACTS = re.compile(
    fill(
        r"(?:同时[,，]|此外[,，]"
        r"|[0-9]{1,2}月[,，]?)?(?!{whole_levels})[一-鿿、]{2,16}?(?:{unit_of_body})(?!等)(?![^。]{0,40}(?:说|表示|介绍)[。:：]?$)"
    )
)
"""A part of the body as subject: what it did is told as its own deed (江北分局为独居老人安装报警器), in whatever words."""
_MARKER = re.compile(r"^[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]")
# Marks of a Chinese sentence are wide; between digits or letters (1,392, 10:30) they are part of a figure or a name.
_NARROW_MARK = re.compile(r"(?<![0-9A-Za-z])[,;:!?()]|[,;:!?()](?![0-9A-Za-z])")
_DOUBLE_MARK = re.compile(r"([，；、：])[，；、]+")
_SPACE_BY_MARK = re.compile(r"(?<=[，；。、：）】”])\s+|(?<!\s)\s+(?=[，；。、）】])")
_WIDE = str.maketrans(",;:!?()", "，；：！？（）")
_CORNERS = str.maketrans("「」『』", "“”‘’")


def tidy_name(name: str) -> str:
    """``name`` in Simplified without white space, without marks at its edges or halves of pairs."""
    return _whole_pairs("".join(_simplified(name).split()).strip(_EDGE))


def tidy_sentence(sentence: str) -> str:
    """``sentence`` in Simplified on one line with Chinese marks, without halves of pairs, ended by 。."""
    plain = _whole_pairs(" ".join(_simplified(sentence).split()).strip(_EDGE)).strip(_EDGE)
    wide = _NARROW_MARK.sub(lambda mark: mark.group().translate(_WIDE), plain)
    single = _SPACE_BY_MARK.sub("", _DOUBLE_MARK.sub(r"\1", wide))
    return f"{single}。" if plain else ""


def _simplified(text: str) -> str:
    """``text`` in Simplified and half-width; corner marks become the quotation marks of Simplified Chinese."""
    return simplify(narrow(text)).translate(_CORNERS)


def _whole_pairs(text: str) -> str:
    """``text`` without the marks of a kind of pair that does not close."""
    for left, right in _PAIRS:
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    return text


def rule_name(passages: Passages, number: str) -> str:
    """The figure's name by rule: its label; where no word beside it names it, its section's heading, title or surface."""
    figure = passages.figure(number)
    text = passages.text.text
    heading = passages.sections[passages.sentence(figure.sentence).section].heading
    title = passages.heading.title
    words = (
        figure.label,
        _MARKER.sub("", text[slice(*heading)]) if heading is not None else "",
        title.text if title is not None else "",
        text[slice(*passages.mention(number).clean)],
    )
    return next(name for each in words if (name := tidy_name(each)))


def names_a_result(words: str) -> bool:
    """Whether ``words`` (Simplified) hold a word for something finished, set up or reached, or begin with who did it."""
    return _DONE.search(words) is not None or _UNIT_ACTS.match(words) is not None


def figures_of(passages: Passages, numbers: Iterable[str]) -> list[str]:
    """The figures as the report writes them, folded, to be looked for in folded words."""
    return [fold(tidy_name(passages.text.text[slice(*passages.mention(number).clean)])) for number in numbers]


def own_words(passages: Passages, span: Span, numbers: Collection[str] = ()) -> str:
    """The report's own clauses in ``span``, as many as fit a summary: with a figure of ``numbers``, with a result, others.

    Clauses are kept whole and in order, each with those that it says nothing without, so that no figure is parted from
    what it counts.
    """
    text = _LEAD.sub("", tidy_sentence(passages.text.text[slice(*matter_of(passages.text.text, span))])).strip(_EDGE)
    if len(text) < SUMMARY_LENGTH:
        return tidy_sentence(text)
    surfaces = figures_of(passages, numbers)
    clauses = [clause for clause in _CLAUSE.findall(text) if clause.strip(_EDGE)]
    kept = _fitting([clause.strip(_EDGE) for clause in clauses], surfaces)
    return tidy_sentence("".join(clauses[at].rstrip(_EDGE) + _joint(clauses[at]) for at in kept) if kept else text)


def _joint(clause: str) -> str:
    return "；" if clause.endswith("；") else "，"


def _fitting(clauses: Sequence[str], surfaces: Collection[str]) -> list[int]:
    """Which of ``standalone`` make a summary: as many as fit it, those with one of the figures ``surfaces`` first."""
    figured = [any(surface in fold(clause) for surface in surfaces) for clause in clauses]
    ranked = sorted(range(len(clauses)), key=lambda at: (not figured[at], not names_a_result(clauses[at]), at))
    kept: set[int] = set()
    for at in ranked:
        wanted = kept | {at, *leaders_of(clauses, at)}
        if sum(len(clauses[other]) + 1 for other in wanted) <= SUMMARY_LENGTH:
            kept = wanted
    whole = [at for at in sorted(kept) if at + 1 in kept or figured[at] or not _is_left_hanging(clauses, at)]
    return whole or sorted(kept)


def _is_left_hanging(clauses: Sequence[str], at: int) -> bool:
    """Whether a clause that leads to another one stands before a clause that was dropped."""
    return at + 1 < len(clauses) and only_leads(clauses[at])
