from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures

UP, DOWN = Direction.INCREASE, Direction.DECREASE


@pytest.mark.parametrize(
    ("text", "surface", "label", "change"),
    [
        ("旅客人次錄得12%的增幅。", "12%", "旅客人次变化", UP),
        ("酒店房租有3.2%的跌幅。", "3.2%", "酒店房租变化", DOWN),
        ("投诉量出现了15%的降幅，办结率有2个百分点的提升。", "2个百分点", "办结率变化", UP),
        ("全年粮食总产量保持了2.4%的增速。", "2.4%", "粮食总产量变化", UP),
        ("受理案件120件，同比有5.1%的降幅。", "5.1%", "受理案件数同比变化", DOWN),
        ("抵銷了上季所錄得的百分之六的跌幅。", "百分之六", "变化", DOWN),
        ("有12%的企业实现增长。", "12%", "企业实现增长占比", None),
        ("完成8%的提升任务。", "8%", "完成比例", None),
    ],
)
def test_rises_and_falls_told_behind_their_figure(
    text: str, surface: str, label: str, change: Direction | None
) -> None:
    """A thing that has a rise or a fall of so much has changed by it; what goes on behind the word is something else."""
    figure = figures(text)[surface]
    assert (figure.label, figure.change) == (label, change)
