"""The wheel: everything that the program needs at run time is in it."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.sample_summary import TEXT

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network: the build back end is a development requirement."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own that holds the wheel, and sees what is installed here for what the wheel requires.

    This checkout itself is hidden from it: the path file that lends the installed packages is read by ``site``
    without the path files in their folder, among them the one that an editable install leaves.
    """
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=True)
    site = Path(sysconfig.get_path("purelib", "venv", vars={"base": str(home), "platbase": str(home)}))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home


def run(installed: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run Python of that environment, outside of the checkout and without regard to ours."""
    python = [str(installed / "bin" / "python"), "-I"]
    return subprocess.run([*python, *arguments], cwd=cwd, check=True, capture_output=True, text=True)


def test_it_holds_prompts_schemas_templates_and_licences(wheel: Path) -> None:
    """Data files travel with the code; tests, evaluation and reports do not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"summarizer/prompts/{path.name}" for path in (ROOT / "prompts").iterdir() if path.is_file()} <= names
    assert {f"summarizer/schemas/{path.name}" for path in (ROOT / "schemas").glob("*.json")} <= names
    assert {"summarizer/output/templates/page.html", "summarizer/py.typed"} <= names
    assert any(name.endswith("licenses/NOTICE") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"summarizer"}


def test_it_names_its_extras_and_no_address(wheel: Path) -> None:
    """The metadata offers the extras and pins no index."""
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
    metadata = archive.read(name).decode("utf-8")
    for extra in ("embedded", "documents", "ocr", "tables", "evals", "mcp", "docs", "scale", "dev"):
        assert f"Provides-Extra: {extra}\n" in metadata
    assert "@ file:" not in metadata


def test_numbers_run_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    """The code that answers is the wheel's own."""
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    where = run(installed, "-c", "import summarizer; print(summarizer.__file__)", cwd=tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(installed)
    program = "import sys; from summarizer.cli.app import main; sys.exit(main())"
    done = run(installed, "-c", program, "numbers", "report.txt", "--json", cwd=tmp_path)
    assert "1200余万元" in {json.loads(line)["surface"] for line in done.stdout.splitlines()}


def test_prompts_load_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    """Each prompt of the checkout is found in the wheel, with the same hash."""
    from summarizer.model.prompts import load_prompt

    names = {path.name.split(".")[0] for path in (ROOT / "prompts").glob("*.txt")}
    assert names
    for name in sorted(names):
        program = f"from summarizer.model.prompts import load_prompt; print(load_prompt({name!r}).sha256)"
        assert run(installed, "-c", program, cwd=tmp_path).stdout.strip() == load_prompt(name).sha256


def test_the_page_can_be_made_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    """The templates of the page are found in the wheel."""
    from tests.sample_summary import sample

    (tmp_path / "s.json").write_text(sample().model_dump_json(), encoding="utf-8")
    program = "import sys; from summarizer.cli.app import main; sys.exit(main())"
    run(installed, "-c", program, "view", "s.json", cwd=tmp_path)
    assert (tmp_path / "s.html").stat().st_size > 10_000


def test_the_report_is_never_overwritten_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    """Whatever name it is given as the place of the result; the script's own entry is the wheel's."""
    report, link = tmp_path / "report.txt", tmp_path / "link.json"
    report.write_text(TEXT, encoding="utf-8")
    link.symlink_to(report)
    program = "import sys; from summarizer.cli.entry import main; sys.exit(main())"
    for place in ("report.txt", "link.json"):
        command = [str(installed / "bin" / "python"), "-I", "-c", program, "run", "report.txt", "-o", place]
        done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "it is what is read here" in done.stderr
    assert report.read_text(encoding="utf-8") == TEXT and link.is_symlink()
