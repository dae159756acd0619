"""Which roles a model may give to a number that the rules take for a result."""

from __future__ import annotations

import pytest

from summarizer.extraction.roles import is_counted, role_stands
from summarizer.numbers.mention import Disposition
from tests.extraction.scripts import number_of, passages_of

REPORT = """禾州市公安局2023年工作总结
全年破获案件3200余起，历时36天侦破要案，群众满意度创12年来新高。
业务工作获得三项第一，服务群众百余次。
"""


@pytest.mark.parametrize(
    ("surface", "role", "stands"),
    [
        ("3200余起", Disposition.PLAN, True),
        ("3200余起", Disposition.NAME, True),
        ("3200余起", Disposition.DATE, False),
        ("3200余起", Disposition.LIST, False),
        ("3200余起", Disposition.LOOSE, False),
        ("36天", Disposition.DATE, True),
        ("12年", Disposition.DATE, False),
        ("百余次", Disposition.LOOSE, True),
    ],
)
def test_meaning_is_the_models_to_judge_and_form_is_not(surface: str, role: Disposition, stands: bool) -> None:
    """A count with digits is no date, no marker and no idle number; a spell that tells a record is a result."""
    passages = passages_of(REPORT)
    assert role_stands(passages, passages.figure(number_of(passages, surface)), role) is stands


def test_a_rank_that_is_counted_is_no_figure_of_its_own() -> None:
    """三项第一 is one figure, the three."""
    passages = passages_of(REPORT)
    counted = [figure for figure in passages.figures if is_counted(passages, figure)]
    assert [passages.mention(figure.number).surface for figure in counted] == ["第一"]
