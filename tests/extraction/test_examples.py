"""What belongs to the prompts' own examples, and the level of an award."""

from __future__ import annotations

import pytest

from summarizer.extraction.examples import examples_of
from summarizer.extraction.levels import level_of
from summarizer.extraction.protocol import PROTOCOLS
from summarizer.model.prompts import load_prompt


def test_every_figure_of_a_prompts_examples_is_known() -> None:
    """A summary that repeats one of them can be found out."""
    examples = examples_of(["citing", "honors"])
    assert {"85起", "60余名", "12.5%", "5人", "枫叶式派出所"} <= set(examples)


@pytest.mark.parametrize("protocol", list(PROTOCOLS))
def test_every_prompt_of_a_protocol_exists(protocol: str) -> None:
    """Each protocol's prompts load by name."""
    assert all(load_prompt(name).text for name in PROTOCOLS[protocol].prompts)  # type: ignore[index]  # StrEnum keys


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("公安部", "national"),
        ("國家禁毒委", "national"),
        ("省委、省政府", "provincial"),
        ("省人力资源和社会保障厅", "provincial"),
        ("市委政法委", "municipal"),
        ("县委", "county"),
        ("分局", "unit"),
        ("组委会", None),
    ],
)
def test_levels_are_read_off_the_issuers_name(name: str, level: str | None) -> None:
    """The highest body that the name tells decides; a name that tells none gives none."""
    assert level_of(name) == level
