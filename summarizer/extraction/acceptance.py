"""Which parts of a model's answer are believed without asking twice.

Decides that a corrected name must be made of the report's own words and must name this figure, and that a
figure is given up as no result only where the text itself gives a cue for it. A figure is never lost on a model's
word alone: what is not believed becomes a doubt that the item shows. A summary must be made of the words of its part,
and digits that a model types into it must stand as they do there. Leaves the checker's own judgement to ``checking``.
"""

from __future__ import annotations

import re
from collections import Counter

from summarizer.checking.items import may_be_called
from summarizer.document.folding import fold
from summarizer.extraction.masking import numberless
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Disposition
from summarizer.reading.cues import PLAN_CLAUSE
from summarizer.reading.passages import Passages
from summarizer.text import Span

__all__ = ["doubtful_names", "is_grounded_name", "is_grounded_sentence", "is_supported_role", "share_of_pairs"]

_SHORTEST_NAME = 3
_THIN_NAME = 4
_LONG_NAME = 30
_GROUNDED_SHARE = 0.8
"""Share of a name's character pairs that the report must hold beside the figure; the rest are joints of its words."""

_GROUNDED_SENTENCE_SHARE = 0.7
"""The same for a summary and its part; summaries that condense truly have 0.85 and more, invented ones next to nothing."""

_ENDING = re.compile(
    fill(
        r"(?:同比|环比)?(?:{change_name_end})(?:{rate_end})?$|(?:案件|人)?(?:{count_end})$|总?(?:金额|额)$|(?:的)?排名$|比例$|率$"
    )
)
_NOISE = re.compile(r"[\s“”\"'‘’「」『』《》()、,，.。·的和及了]")

# What stands before a figure of a plan, in its sentence; within the sentence of one person's story; behind a bound.
# 将 and 争取 alone say nothing of the time (将嫌疑人抓获, 争取资金): with what follows they do (``reading.cues``).
_PLAN = re.compile(fill(rf"{PLAN_CLAUSE.pattern}|{{plan_in_indicator}}|到20[0-9]{{2}}年"))
_PERSON = re.compile(fill(r"(?<!其)他|{private_person}|[0-9]岁"))
_BOUND = re.compile(fill(r"{threshold_end}"))
_TYPED = re.compile(r"(?<![n0-9.])[0-9]+(?:\.[0-9]+)?%?")
_OPEN, _CLOSE = "“‘「『《", "”’」』》"


def doubtful_names(passages: Passages) -> frozenset[str]:
    """The open figures whose name by rule is thin, over-long, or another figure's as well: a model should look at it."""
    open_figures = [figure for figure in passages.figures if figure.reason is None]
    alike = Counter((figure.label, passages.mention(figure.number).kind) for figure in open_figures)
    return frozenset(
        figure.number
        for figure in open_figures
        if len(_plain(figure.label)) < _THIN_NAME
        or len(figure.label) > _LONG_NAME
        or alike[figure.label, passages.mention(figure.number).kind] > 1
    )


def is_grounded_name(passages: Passages, number: str, name: str) -> bool:
    """Whether ``name`` (tidied) is made of words near the figure ``number`` and names no other figure better."""
    core = _plain(name)
    if len(core) < _SHORTEST_NAME or not may_be_called(passages, number, name):
        return False
    return _share(core, _plain_text(_near(passages, number))) >= _GROUNDED_SHARE


def is_grounded_sentence(passages: Passages, span: Span, written: str) -> bool:
    """Whether ``written``, a summary as a model wrote it (figures as ids), says only what stands in ``span``."""
    words = _plain_text(numberless(written))
    source = _plain_text(passages.text.text[slice(*span)])
    return _share(words, source) >= _GROUNDED_SENTENCE_SHARE and _keeps_typed_digits(source, written)


def is_supported_role(passages: Passages, number: str, role: Disposition) -> bool:
    """Whether the figure's sentence gives a cue that it is no result but ``role``."""
    sentence = passages.sentence(passages.figure(number).sentence).span
    place = passages.mention(number).clean
    before, behind = passages.text.text[sentence.start : place.start], passages.text.text[place.end : sentence.end]
    if role is Disposition.PLAN:
        return _PLAN.search(before) is not None
    if role is Disposition.PERSON:
        return _PERSON.search(before + behind) is not None
    if role is Disposition.DEFINITION:
        return _BOUND.search(passages.text.text[slice(*place)]) is not None
    return role is Disposition.NAME and (_is_quoted(before) or passages.mention(number).unit is None)


def share_of_pairs(words: str, source: str) -> float:
    """The share of the character pairs of ``words`` that ``source`` holds, marks and joints aside; 1 if there is no pair."""
    return _share(_plain_text(words), _plain_text(source))


def _share(words: str, source: str) -> float:
    pairs = {words[at : at + 2] for at in range(len(words) - 1)}
    return sum(pair in source for pair in pairs) / len(pairs) if pairs else 1.0


def _keeps_typed_digits(source: str, sentence: str) -> bool:
    """Whether every run of digits that a model typed itself stands in ``source`` with the same character on one side.

    Years, hotlines and names that hold digits are not masked; one of them moved to another word has become a figure.
    """
    typed = _plain_text(sentence)
    for run in _TYPED.finditer(typed):
        before, behind = typed[max(0, run.start() - 1) : run.end()], typed[run.start() : run.end() + 1]
        at_edge = run.start() == 0 or run.end() == len(typed)
        if not any(side in source for side in (before, behind) if at_edge or len(side) > len(run.group())):
            return False
    return True


def _is_quoted(before: str) -> bool:
    """Whether a quotation that begins in ``before`` is still open at its end."""
    opened = max(before.rfind(mark) for mark in _OPEN)
    return opened > max(before.rfind(mark) for mark in _CLOSE)


def _near(passages: Passages, number: str) -> str:
    """The figure's sentence and the one before it, its section's heading, the title, and the rule's own name."""
    figure = passages.figure(number)
    sentence = passages.sentence(figure.sentence)
    at = int(sentence.id[1:]) - 1
    before = passages.sentences[at - 1].span if at > 0 else sentence.span
    heading = passages.sections[sentence.section].heading
    spans = [before, sentence.span, *([heading] if heading is not None else [])]
    texts = [passages.text.text[slice(*span)] for span in spans]
    title = passages.heading.title
    return "\n".join((*texts, title.text if title is not None else "", figure.label))


def _plain(name: str) -> str:
    return _ENDING.sub("", _plain_text(name))


def _plain_text(text: str) -> str:
    return _NOISE.sub("", fold(text))
