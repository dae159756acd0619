from __future__ import annotations

import pytest

from summarizer.reading.selfnamed import is_reporter
from tests.reading.dividing import divided

COURT = "云溪市中级人民法院2022年工作报告\n2022年，全市法院受理案件3.1万件。全省法院结案率91%。城关区法院结案2100件。\n"


@pytest.mark.parametrize(
    "scope",
    [
        "云溪市中级人民法院",
        "云溪市中院",
        "市中院",
        "中院",
        "云溪中院",
        "云溪",
        "云溪市",
        "全市",
        "我市",
        "本院",
        "雲溪市中院",
    ],
)
def test_the_reporting_body_and_its_area_limit_nothing(scope: str) -> None:
    """In its full name, short forms, 本 and 我, and the area at its own level, in either script."""
    assert is_reporter(divided(COURT), scope)


@pytest.mark.parametrize("scope", ["全省", "全国", "城关区法院", "全县", "云溪市公安局", "省高院", "云溪县"])
def test_another_body_or_area_limits_a_figure(scope: str) -> None:
    """A larger area, a part, and a body with another ending."""
    assert not is_reporter(divided(COURT), scope)


def test_a_body_above_whose_name_the_reporter_bears_is_another() -> None:
    """The court of a district is not that of the city that its name begins with."""
    district = divided("青岚市港北区人民法院2022年工作报告\n2022年，结案2100件。\n")
    assert not is_reporter(district, "青岚市法院")
    assert is_reporter(district, "港北区法院")
