"""What a sentence as a whole tells of its figures, before each is put into its context.

Decides in which order the readings of a sentence are completed: with shared comparisons, opinions, places in a ranking, the wholes and
groups that figures are parts of, and signs. Leaves each of these to the module of its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.numbers.mention import Disposition, NumberMention
from summarizer.reading.changes import with_signs
from summarizer.reading.clauses import Clause, split_clauses
from summarizer.reading.figure_reading import Reading, countable
from summarizer.reading.going_on import with_subjects_before
from summarizer.reading.groupings import with_groupings
from summarizer.reading.heads import read_sentence
from summarizer.reading.held_levels import with_held_levels
from summarizer.reading.lent_quantities import with_lent_quantities
from summarizer.reading.lent_words import with_lent_words
from summarizer.reading.list_heads import with_list_heads
from summarizer.reading.naming import Names
from summarizer.reading.opinions import with_opinions
from summarizer.reading.other_places import other_places
from summarizer.reading.passages import Sentence
from summarizer.reading.plans import set_aside, settle
from summarizer.reading.pointing_back import with_names_before
from summarizer.reading.rankings import Ranked, ranked_places
from summarizer.reading.restated import with_restated_changes
from summarizer.reading.shared_bases import with_shared_bases
from summarizer.reading.shares import Share, shares_of
from summarizer.reading.stories import is_story
from summarizer.reading.table_figures import Figured, TableReader
from summarizer.reading.wholes import with_wholes
from summarizer.text import CleanText, Span

__all__ = ["Around", "FiguresTold", "figures_told"]


class FiguresTold(NamedTuple):
    """What a sentence as a whole tells of its figures, by their numbers; shares by their ids."""

    settled: dict[int, tuple[Disposition | None, str | None]]
    clauses: dict[int, Clause]
    cells: dict[int, Figured]
    ranked: dict[int, Ranked]
    readings: dict[int, Reading]
    shares: dict[str, Share]
    names: Names


class Around(NamedTuple):
    """What the text around a sentence says: the year looked back on, the report's own area, the figures before in the paragraph,

    and the comparisons that the report says hold for all changes behind them.
    """

    year: int | None
    stem: str
    earlier: Sequence[Reading]
    below: Sequence[Span]


def figures_told(
    clean: CleanText, sentence: Sentence, mentions: tuple[NumberMention, ...], tables: TableReader, around: Around
) -> FiguresTold:
    """What ``sentence``, in the text ``around`` it, tells of its ``mentions``."""
    text = clean.text
    aside = set_aside(text, sentence.span, around.year)
    settled = [settle(clean, m, sentence.role, aside) for m in mentions]
    if is_story(text, sentence.span):
        settled = [_of_person(reason, rule) for reason, rule in settled]
    figures = [m for m, (reason, _) in zip(mentions, settled, strict=True) if countable(m, reason)]
    clauses = split_clauses(text, sentence.span, mentions)
    cells = {m.number: cell for m in figures if (cell := tables.read(m)) is not None}
    counted = {m.number for m in figures}
    read = with_list_heads(text, sentence.span, read_sentence(text, clauses, counted)) if not cells else []
    read = with_shared_bases(text, sentence.span, read, around.earlier, around.below)
    read = with_opinions(text, sentence.span, read)
    ranked = other_places(text, sentence.span, read) | ranked_places(text, sentence.span, read)
    read = with_groupings(text, sentence.span, with_wholes(text, sentence.span, read))
    read = with_lent_words(text, sentence.span, around.earlier, read)
    read = with_lent_quantities(text, around.earlier, with_names_before(text, around.earlier, read))
    read = with_restated_changes(text, read)
    read = with_subjects_before(text, around.earlier, with_held_levels(text, read))
    read = with_signs([ranked[r.mention.number].reading if r.mention.number in ranked else r for r in read])
    readings = {reading.mention.number: reading for reading in read}
    return FiguresTold(
        {m.number: ruling for m, ruling in zip(mentions, settled, strict=True)},
        {m.number: clause for clause in clauses for m in clause.figures},
        cells,
        ranked,
        readings,
        shares_of(text, figures),
        Names(text, sentence.span, list(readings.values()), around.stem),
    )


def _of_person(reason: Disposition | None, rule: str | None) -> tuple[Disposition | None, str | None]:
    """The disposition of a figure in a story: its own if it has one."""
    return (Disposition.PERSON, "told of one person") if reason is None else (reason, rule)
