"""A claim compared once with each kind of figure, the same as with each figure."""

from __future__ import annotations

from summarizer import read
from summarizer.checking.alike import Alike
from summarizer.checking.claimed import claims_of
from summarizer.checking.figures import ReportFigures
from summarizer.checking.reading import passages_of
from summarizer.checking.support import support

REPORT = (
    "全年修复桥梁12座，新建涵洞12处，至少更换护栏12公里。植树12万余株，同比减少12%，下降12个百分点。"
    "投入12余万元，约可修路12公里，最多停放12辆。第12名，12人次，近12名，十二个村，其中男12，女12人。"
)
CLAIMS = (
    "修复桥梁12座，涵洞12个，护栏最多12公里，植树12万株，减少12%，上升12个百分点，投入12万余元，停放至少12辆，"
    "修路约12公里，第十二名，12人，超过12名，12个村，-12%，12。"
)


def test_each_figure_is_compared_as_by_itself() -> None:
    """Units, bounds, directions and copied cells: whatever a claim says, it stands to each figure as ``support`` says."""
    report = ReportFigures.of(passages_of(read(REPORT.encode())))
    claims = [each for text in (CLAIMS, REPORT) for each in claims_of(text, report).numbers]
    assert len(claims) > 25
    for claim in claims:
        alike = Alike(claim)
        assert [alike.support(figure) for figure in report.figures] == [support(claim, each) for each in report.figures]
