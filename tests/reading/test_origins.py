"""What a figure was before it became what it is now."""

from __future__ import annotations

import pytest

from tests.extraction.scripts import number_of, passages_of


@pytest.mark.parametrize(
    "sentence",
    ["视频监控覆盖率由71%提高到96%。", "视频监控覆盖率从71%提升至96%。", "视频监控覆盖率由去年的71%上升为96%。"],
)
def test_the_first_end_is_named_as_what_was_and_takes_no_period_of_the_report(sentence: str) -> None:
    """The report's own time is that of the second end alone."""
    passages = passages_of(f"某县公安局2023年工作总结\n2023年，全县{sentence}\n")
    was, became = (passages.figure(number_of(passages, surface)) for surface in ("71%", "96%"))
    assert was.label.startswith("原")
    assert was.period is None or "2023" not in was.period.text
    assert not became.label.startswith("原")
    assert became.period is not None


def test_two_figures_side_by_side_are_no_development() -> None:
    """Without 由 … 到 neither figure is what the other was."""
    passages = passages_of("某县公安局2023年工作总结\n2023年，破案率、结案率分别达到71%、96%。\n")
    labels = [passages.figure(number_of(passages, surface)).label for surface in ("71%", "96%")]
    assert not any(label.startswith("原") for label in labels)
