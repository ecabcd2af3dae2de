"""What lies in a repository of git, as it was at a revision: asked of git itself, and put beside for a while."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from trafficking_indicators.cli import signals
from trafficking_indicators.errors import UsageError
from trafficking_indicators.wording import quote

# git takes no lock, fetches nothing, and says what it says in one language.
_QUIETLY = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_FILE = b"100"
# Of an instrument: its own files and those of its areas.
_DEEPEST = 2
_MOST_BYTES = 50_000_000


@contextmanager
def as_it_was(folder: str, revision: str) -> Iterator[str]:
    """Put the YAML files of a folder, as they were at a revision, into a temporary one, and give its path.

    Raises UsageError where there is no such revision, or nothing in the folder then, or no git.
    """
    commit = _commit(folder, revision)
    names = dict(_files(folder, commit))
    if not names:
        raise UsageError(f"there was no YAML file in {folder} at {quote(revision)}", "name a later revision")
    with _temporary_folder() as target:
        for name, content in zip(names, _contents(folder, list(names.values())), strict=True):
            path = os.path.join(target, *name.split("/"))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content)
        yield target


def changed_files(revision: str) -> frozenset[str]:
    """Give the real paths of the files below the current folder that differ between a revision and the last commit.

    Raises UsageError where there is no such revision, or no git.
    """
    commit = _commit(".", revision)
    listed = _git(".", "diff", "--name-only", "-z", "--relative", "--no-ext-diff", "--no-renames", commit, "HEAD")
    return frozenset(os.path.realpath(os.fsdecode(name)) for name in listed.stdout.split(b"\0") if name)


def _commit(folder: str, revision: str) -> str:
    if revision and not revision.startswith("-"):
        found = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if found.returncode == 0:
            return found.stdout.decode().strip()
    inside = _git(folder, "rev-parse", "--is-inside-work-tree").returncode == 0
    if not inside:
        raise UsageError(f"{folder} is in no repository of git", "name the older folder as OLD")
    raise UsageError(f"git knows no revision {quote(revision)} here", "name a tag, a branch or a commit, as v1.0")


def _files(folder: str, commit: str) -> Iterator[tuple[str, str]]:
    """Give the YAML files of a folder at a commit, by name, with what git knows their content by."""
    listed = _git(folder, "ls-tree", "-r", "-z", "--long", commit)
    size = 0
    for entry in filter(None, listed.stdout.split(b"\0")):
        attributes, _, raw = entry.partition(b"\t")
        mode, _, identity, length = attributes.split()
        name = os.fsdecode(raw)
        steps = name.split("/")
        if mode.startswith(_FILE) and name.casefold().endswith((".yaml", ".yml")) and len(steps) <= _DEEPEST:
            size += int(length)
            if size > _MOST_BYTES or ".." in steps or (os.sep != "/" and os.sep in name):
                raise UsageError(f"{folder} is too large, or no folder of an instrument", "name that of an instrument")
            yield name, identity.decode()


def _contents(folder: str, identities: Sequence[str]) -> Iterator[bytes]:
    found = _git(folder, "cat-file", "--batch", given="\n".join(identities).encode() + b"\n").stdout
    for _ in identities:
        head, _, rest = found.partition(b"\n")
        length = int(head.split()[-1])
        yield rest[:length]
        found = rest[length + 1 :]


def _git(folder: str, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603  # no shell; the one argument from outside does not begin with a hyphen
            ["git", "-C", folder, *arguments],  # noqa: S607  # wherever it is installed
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **_QUIETLY},
        )
    except FileNotFoundError as error:
        raise UsageError("git is not installed here", "name the older folder as OLD") from error


@contextmanager
def _temporary_folder() -> Iterator[str]:
    """Make a folder that is gone at the end, also at the end by a signal."""
    path = tempfile.mkdtemp(prefix="assess-")

    def clear() -> None:
        shutil.rmtree(path, ignore_errors=True)

    signals.unfinished.append(clear)
    try:
        yield path
    finally:
        clear()
        signals.unfinished.remove(clear)
