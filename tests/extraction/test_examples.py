"""What belongs to the prompts' own examples."""

from __future__ import annotations

import pytest

from summarizer.extraction.examples import examples_of
from summarizer.extraction.protocol import PROTOCOLS
from summarizer.model.prompts import load_prompt


def test_every_figure_of_a_prompts_examples_is_known() -> None:
    """A summary that repeats one of them can be found out."""
    examples = examples_of(["portions", "honors"])
    assert {"85起", "60余名", "12.5%", "5人", "枫叶式派出所"} <= set(examples)


@pytest.mark.parametrize("protocol", list(PROTOCOLS))
def test_every_prompt_of_a_protocol_exists(protocol: str) -> None:
    """Each protocol's prompts load by name."""
    assert all(load_prompt(name).text for name in PROTOCOLS[protocol].prompts)  # type: ignore[index]  # StrEnum keys
