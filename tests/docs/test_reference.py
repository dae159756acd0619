"""The site: its reference is the program's own, and every page is in its contents."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.running import ROOT


def test_the_reference_is_up_to_date() -> None:
    """What ``python docs/generate.py`` would write stands there already."""
    program = "import runpy, json, sys; print(json.dumps(runpy.run_path('docs/generate.py')['pages']()))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    for name, page in json.loads(done.stdout).items():
        assert (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8") == page, "run python docs/generate.py"


def test_every_page_is_in_the_contents() -> None:
    """A page that nobody can find is none."""
    contents = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[2]
    listed = set(re.findall(r"- (\S+\.md)$", contents, flags=re.MULTILINE))
    assert listed == {str(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md")}


def test_the_site_can_be_built(tmp_path: Path) -> None:
    """With nothing to complain of, if zensical is installed."""
    pytest.importorskip("zensical")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    done = subprocess.run([sys.executable, "-m", "zensical", "build"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "No issues found" in done.stdout
    assert (tmp_path / "build" / "site" / "guides" / "check.html").exists()
