"""Which parts of a report are told as achievements, and in whose words.

Decides which parts without a figure are worth a question, which are too long to be their own summary, whether the
model's sentence or the report's own clauses are taken, and which short neighbours are told in one sentence. Leaves
asking to ``portions`` and finding places to ``ground``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from summarizer.document.folding import fold
from summarizer.extraction.acceptance import is_grounded_sentence
from summarizer.extraction.drafts import Anchor, DraftAchievement
from summarizer.extraction.forms import RESULT, SUMMARY
from summarizer.extraction.framing import is_no_result, matter_of
from summarizer.extraction.headlines import told_in_body
from summarizer.extraction.masking import unmasked
from summarizer.extraction.parts import Part
from summarizer.extraction.profiles import is_profile
from summarizer.extraction.standalone import only_opens
from summarizer.extraction.wording import (
    SUMMARY_LENGTH,
    figures_of,
    names_a_result,
    own_words,
    tidy_name,
    tidy_sentence,
)
from summarizer.language.lexicon import fill
from summarizer.reading.passages import Passages, SectionRole
from summarizer.table import table_at
from summarizer.text import Span

__all__ = ["achievement_of", "gathered", "needs_condensing", "tells_a_result", "tells_for_certain"]

_TOLD_IN = (SectionRole.BODY, SectionRole.HEADLINE)
_NONE = re.compile(
    fill(r"(?:这段|段里|本段)?(?:{none_of})(?:说|提)?(?:到|及)?(?:已经?)?(?:取得)?的?(?:具体)?(?:成果)?")
)
_SIGN = re.compile("[一-鿿]")
_FEWEST_SIGNS = 2  # with fewer it is a cell of a table or a leftover of the page, whatever its figure
_SHORTEST_RESULT = 10
"""A line shorter than this without a figure is a heading or a slogan, and nobody is asked about it."""

# What befell the body's own people is told with its figures, but nothing was achieved by it.
_BEARERS = fill("(?:{officer})")
_LOSSES = re.compile(fill(rf"{_BEARERS}[^,，。;；]{{0,16}}(?:{{duty_harm}})|(?:{{duty_harm}}){_BEARERS}"))
# 各项工作取得新成效: a formula for everything at once.
_SWEEPING = re.compile(
    fill(
        r"(?:(?:{overall_subject})[^,，;；。]{0,10})(?:{success_verb})了?(?![^,，;；。]{0,20}[0-9])[^,，;；。]{0,20}(?:{success_noun})|实现了?(?:整体|各项|全面)[^,，;；。0-9]{0,10}发展|较好地?完成了?[^,，;；。]{0,12}任务"
    )
)
_CERTAIN = re.compile(fill(r"{firm_result}"))
_JOINT = re.compile(r"[,，;；。、\s]*")
_SOFT_JOINTS = ",，、"


def tells_a_result(passages: Passages, part: Part) -> bool:
    """Whether body text without a figure may be a result at all: no heading, long enough, with a word for it."""
    heading = passages.sections[passages.sentence(part.sentence).section].heading
    is_heading = heading is not None and heading.covers(part.span)
    words = passages.text.text[slice(*part.span)]
    if part.role is not SectionRole.BODY or is_heading or len(words) < _SHORTEST_RESULT:
        return False
    return names_a_result(_SWEEPING.sub("", words)) and not _tells_no_result(passages, part)


def tells_for_certain(passages: Passages, part: Part) -> bool:
    """Whether a part without a figure tells a result even if nobody is asked: 在全省率先…, 成功处置…, 全线通车."""
    words = passages.text.text[slice(*part.span)]
    return not part.numbers and _CERTAIN.search(words) is not None and tells_a_result(passages, part)


def needs_condensing(passages: Passages, part: Part) -> bool:
    """Whether ``part`` is too long to be its own summary, and can't be shortened to the clauses with its figures."""
    is_long = part.span.end - part.span.start > SUMMARY_LENGTH
    return part.role in _TOLD_IN and is_long and not _figures_fit(passages, part)


def achievement_of(
    passages: Passages, part: Part, fields: Mapping[str, str], counted: Sequence[str]
) -> DraftAchievement | None:
    """The part's result: the model's sentence, or the report's own words where they will do; None where it has none.

    ``fields`` is what the model filled in; ``counted`` are the ids of the part's figures that are results.
    """
    if part.role not in _TOLD_IN or _tells_no_result(passages, part) or told_in_body(passages, part):
        return None
    citation, plain = Anchor(span=part.span), own_words(passages, part.span, part.numbers)
    written = fields.get(SUMMARY)
    is_result = bool(counted) or fields.get(RESULT) == "是"
    if written is not None and _NONE.fullmatch(tidy_name(written)) is None:
        sentence = tidy_sentence(unmasked(passages, written, part.numbers) or "")
        is_short = 0 < len(sentence) <= SUMMARY_LENGTH + 1
        # Whole clauses lose no more figures than they must; a condensing that loses more is no gain.
        keeps = _figures_kept(passages, part, sentence) >= _figures_kept(passages, part, plain)
        if is_short and keeps and is_grounded_sentence(passages, part.span, written):
            return DraftAchievement(sentence, citation)
        is_result = True
    if not is_result or len(_SIGN.findall(plain)) < _FEWEST_SIGNS or only_opens(plain.rstrip("。")):
        return None
    return DraftAchievement(plain, citation, by_rule=True)


def gathered(passages: Passages, told: Iterable[DraftAchievement]) -> tuple[DraftAchievement, ...]:
    """``told`` in order of place, where neighbours that make one summary together are one.

    Only the report's own words are joined, only inside a paragraph, and only up to the length of one summary: a list of
    three-word results (三项第一、两项第二) is one achievement, as people count them.
    """
    joined: list[DraftAchievement] = []
    for each in told:
        together = _together(passages, joined[-1], each) if joined else None
        if together is None:
            joined.append(each)
        else:
            joined[-1] = together
    return tuple(joined)


def _tells_no_result(passages: Passages, part: Part) -> bool:
    """Whether the part, or the whole sentence, is a frame, a meeting, a quotation or a table row."""
    if table_at(passages.text.tables, part.span.start) is not None:
        return True
    organization = passages.heading.organization
    name = organization.text if organization is not None else None
    places = (part.span, passages.sentence(part.sentence).span)
    text = passages.text.text
    words = text[slice(*part.span)]
    if _LOSSES.search(words) is not None and not names_a_result(words):
        return True
    if is_profile(words):
        return True
    is_frame = not matter_of(text, places[1]).covers(part.span)
    return is_frame or any(is_no_result(text, place, name) for place in places)


def _together(passages: Passages, first: DraftAchievement, second: DraftAchievement) -> DraftAchievement | None:
    """Both as one, None where they are too long, too far apart, or in a model's words."""
    before, behind = first.citation.span, second.citation.span
    if before is None or behind is None or not (first.by_rule and second.by_rule):
        return None
    text = passages.text.text
    # A part ends with its mark, or just before it.
    joint = text[before.end - 1 : before.end] + text[before.end : behind.start]
    if "\n" in joint or _JOINT.fullmatch(joint[1:]) is None:
        return None
    mark = "，" if joint.rstrip()[-1:] in _SOFT_JOINTS else "；"
    sentence = tidy_sentence(f"{first.summary.rstrip('。')}{mark}{second.summary}")
    if len(sentence) > SUMMARY_LENGTH + 1:
        return None
    return DraftAchievement(sentence, Anchor(span=Span(before.start, behind.end)), by_rule=True)


def _figures_fit(passages: Passages, part: Part) -> bool:
    if not part.numbers:
        return False
    words = own_words(passages, part.span, part.numbers)
    is_whole = _figures_kept(passages, part, words) == len(part.numbers)
    return len(words) <= SUMMARY_LENGTH + 1 and is_whole


def _figures_kept(passages: Passages, part: Part, sentence: str) -> int:
    """How many of the part's open figures ``sentence`` writes."""
    words = fold(sentence)
    return sum(surface in words for surface in figures_of(passages, part.numbers))
