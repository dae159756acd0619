"""What other programs start the checker with: the workflow action and the hook."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.app import main
from tests.checking.report import REPORT

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / ".github" / "check-summaries.sh"

needs_git = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="git and bash are not installed"
)


def git(folder: Path, *words: str) -> str:
    """The output of git in ``folder``."""
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    done = subprocess.run(["git", *identity, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two reports, and a wrong digest of one of them that was there before."""
    for name in ("甲", "乙"):
        (tmp_path / "reports").mkdir(exist_ok=True)
        (tmp_path / "reports" / f"{name}.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "digests").mkdir()
    (tmp_path / "digests" / "甲.md").write_text("破获刑事案件1111起。\n", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def checked(repository: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """What the script of the action says; ``summarizer`` is the program under test."""
    programs = repository / ".git" / "programs"
    programs.mkdir(exist_ok=True)
    program = programs / "summarizer"
    start = "import sys; from summarizer.cli.app import main; sys.exit(main(sys.argv[1:]))"
    program.write_text(f"#!/bin/sh\nexec {sys.executable} -c '{start}' \"$@\"\n", encoding="utf-8")
    program.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "REPORTS": "reports",
        "SUMMARIES": "digests/*.md\n",
        **variables,
    }
    return subprocess.run(["bash", str(SCRIPT)], cwd=repository, env=environment, capture_output=True, text=True)


@needs_git
def test_the_action_checks_what_a_pull_request_changes(repository: Path) -> None:
    """A new wrong digest is marked at its line; the one that was there before is not looked at."""
    base = git(repository, "rev-parse", "HEAD")
    (repository / "digests" / "乙.md").write_text("# 摘要\n\n破获刑事案件1264起。\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "second")
    page = repository / ".git" / "page.md"
    done = checked(repository, BASE=base, GITHUB_STEP_SUMMARY=str(page), JUNIT=str(repository / ".git" / "junit.xml"))
    assert done.returncode == 5, done.stderr
    (line,) = done.stdout.splitlines()
    assert line.startswith("::error file=digests/乙.md,line=3,title=wrong_value::")
    assert "wrong_value" in page.read_text(encoding="utf-8")
    assert 'failures="1"' in (repository / ".git" / "junit.xml").read_text(encoding="utf-8")


@needs_git
def test_the_action_can_check_everything(repository: Path) -> None:
    """Outside a pull request, or if it is asked to."""
    assert checked(repository, ONLY_CHANGED="false").returncode == 5


@needs_git
def test_the_action_is_done_if_no_summary_changed(repository: Path) -> None:
    """A pull request that leaves the summaries alone passes."""
    base = git(repository, "rev-parse", "HEAD")
    done = checked(repository, BASE=base)
    assert (done.returncode, done.stdout) == (0, "no summary has changed\n")


def test_the_action_hands_every_variable_to_its_script() -> None:
    """A variable that one side renames would be empty on the other."""
    action = (ROOT / "action.yml").read_text(encoding="utf-8")
    given = set(re.findall(r"^        ([A-Z_]+): ", action, flags=re.MULTILINE))
    assert given == set(re.findall(r"^#   ([A-Z_]+) ", SCRIPT.read_text(encoding="utf-8"), flags=re.MULTILINE))
    asked = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", action))
    assert asked == set(re.findall(r"^  ([a-z-]+):$", action.partition("runs:")[0], flags=re.MULTILINE))


def test_the_hook_starts_a_command_that_there_is(tmp_path: Path) -> None:
    """Its arguments and the files that pre-commit adds make a whole command line."""
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (entry,) = re.findall(r"^  entry: (.*)$", hook, flags=re.MULTILINE)
    assert entry.startswith("summarizer ")
    (tmp_path / "甲.txt").write_text(REPORT, encoding="utf-8")
    digest = tmp_path / "digests" / "甲.md"
    digest.parent.mkdir()
    digest.write_text("破获刑事案件1246起。", encoding="utf-8")
    assert main([*entry.split()[1:], str(tmp_path), str(digest)]) == 0
