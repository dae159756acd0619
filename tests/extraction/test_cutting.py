"""The passages that a strong model reads."""

from __future__ import annotations

from itertools import pairwise

from summarizer.extraction.cutting import MAX_CHARACTERS, MAX_NUMBERS, cut_passages
from summarizer.reading.passages import SectionRole
from tests.extraction.scripts import passages_of

LONG = "禾州市公安局2023年工作总结\n" + "".join(
    f"{marker}、第{marker}项工作\n"
    + f"全年检查场所{at}1家，发现隐患{at}2处，整改{at}3处，有关工作得到群众好评。\n" * 12
    for at, marker in enumerate("一二三四五六", 1)
)


def test_every_sentence_lies_in_one_passage() -> None:
    """In order, whole, none twice, none left out but the site's own."""
    passages = passages_of(LONG)
    cut = [id for passage in cut_passages(passages) for id in passage.sentences]
    own = [sentence.id for sentence in passages.sentences if sentence.role is not SectionRole.BOILERPLATE]
    assert cut == own


def test_passages_keep_the_bounds_and_are_few() -> None:
    """No passage is over the bounds, and no two neighbours would fit into one."""
    passages = passages_of(LONG)
    cut = cut_passages(passages)
    sizes = [(sum(s.span.end - s.span.start for s in each.stretches), len(each.numbers)) for each in cut]
    assert len(cut) > 1
    assert all(size <= MAX_CHARACTERS and numbers <= MAX_NUMBERS for size, numbers in sizes)
    assert all(one[0] + other[0] > MAX_CHARACTERS or one[1] + other[1] > MAX_NUMBERS for one, other in pairwise(sizes))


def test_a_passage_begins_where_a_section_begins_if_that_costs_no_call() -> None:
    """A heading is not parted from its text, and a section that fits is not cut."""
    passages = passages_of(LONG)
    for passage in cut_passages(passages)[1:]:
        first = passages.sentence(passage.stretches[0].sentence)
        heading = passages.sections[first.section].heading
        assert heading is None or heading.covers(first.span) or passage.heading == heading


def test_a_sentence_without_end_is_cut_between_its_figures() -> None:
    """At clause marks, no number lost, none in two pieces."""
    passages = passages_of(
        "禾州市2023年统计公报\n全年" + "，".join(f"甲{at}号线运送旅客{at}37人次" for at in range(200)) + "。\n"
    )
    cut = cut_passages(passages)
    asked = [number for passage in cut for number in passage.numbers]
    assert len(cut) > 1
    assert all(len(passage.numbers) <= MAX_NUMBERS for passage in cut)
    assert len(asked) == len(set(asked)) >= 200


def test_text_without_marks_is_cut_at_the_bound() -> None:
    """Damaged text, or a table whose marks are gone, still makes passages."""
    passages = passages_of("禾州市2023年统计公报\n" + "稳步推进各项工作" * 500 + "\n")
    sizes = [
        stretch.span.end - stretch.span.start for passage in cut_passages(passages) for stretch in passage.stretches
    ]
    assert max(sizes) <= MAX_CHARACTERS
    assert sum(sizes) >= 4000
