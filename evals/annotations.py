"""Checks a folder of references and its manifest, one line per problem.

Decides whether a folder may be trusted. Leaves the faults of one reference to ``reference_faults``, and reading references
for scoring to ``dataset``, which stops at the first fault.

    python -m evals.annotations --reports DIR --gold DIR      exit code 0 clean, 1 problems, 2 wrong usage
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.dataset import MANIFEST
from evals.reference_faults import check_reference

__all__ = ["Problem", "check_folder", "main"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: the file, the item's list and index (or the offset) in ``place``, and what is wrong."""

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.message}"


def check_folder(reports: Path, gold: Path) -> list[Problem]:
    """Every problem of the references in ``gold`` and of a manifest beside them or beside the reports."""
    files = sorted(path for path in gold.glob("*.json") if path.name != MANIFEST)
    problems = [] if files else [Problem(str(gold), "folder", "holds no references (*.json)")]
    documents: dict[str, bytes] = {}
    for path in files:
        try:
            reference = json.loads(path.read_text(encoding="utf-8"))
            content = (reports / reference["document"]).read_bytes()
            text = content.decode("utf-8")
        except (OSError, ValueError, KeyError, TypeError) as error:
            problems.append(Problem(path.name, "document", f"can't be read: {error}"))
            continue
        documents[reference["document"]] = content
        problems += [Problem(path.name, place, message) for place, message in check_reference(text, reference)]
    for folder in dict.fromkeys((gold, reports)):
        if (folder / MANIFEST).is_file():
            problems += [Problem(MANIFEST, *found) for found in _check_manifest(folder / MANIFEST, documents)]
    return problems


def _check_manifest(path: Path, documents: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Hash, length and completeness of the manifest, against the reports that the references name."""
    try:
        entries = {entry["document"]: entry for entry in json.loads(path.read_text(encoding="utf-8"))["documents"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        yield "manifest", f"can't be read: {error}"
        return
    yield from ((name, "has a reference and no entry in the manifest") for name in sorted(documents.keys() - entries))
    yield from ((name, "has an entry and no reference") for name in sorted(entries.keys() - documents))
    for name in sorted(entries.keys() & documents):
        entry, content = entries[name], documents[name]
        yield from ((name, f"the manifest lacks {tag}") for tag in ("genre", "script", "split") if not entry.get(tag))
        if entry.get("sha256") != hashlib.sha256(content).hexdigest():
            yield name, "the report's hash is not the manifest's"
        if entry.get("characters") != len(content.decode("utf-8")):
            yield name, "the report's length is not the manifest's"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line per problem; 1 if there is any, else 0."""
    parser = argparse.ArgumentParser(prog="python -m evals.annotations", description="Check reference annotations.")
    parser.add_argument("--reports", type=Path, required=True, help="folder of the reports (UTF-8 text)")
    parser.add_argument("--gold", type=Path, required=True, help="folder of the references (one JSON file a report)")
    options = parser.parse_args(arguments)
    for folder in (options.reports, options.gold):
        if not folder.is_dir():
            parser.error(f"{folder} is no folder")
    problems = check_folder(options.reports, options.gold)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
