"""Files and names that mean harm: a clear error, the right exit code, and nothing else happens."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, Assess, Run
from making.effort import all_or
from making.small_files import HEAD, INSTRUMENT, SMALL_HEAD, changed, write_files
from running.systems import posix
from trafficking_indicators.characters import is_printable

# Each list holds the one before nine times: a reader that follows them makes a thousand million texts.
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + held] * 9)}]\n" for held, name in zip("abcdefgh", "bcdefghi", strict=True)
)
ALIASES = 9 * 8
ANCHORS = 9
DEEP = 100_000
# As many lines as fit into a megabyte where each is indented by one more.
STAIRS = 1_400

# What is in the file, and the problems in it: how often, and the place and rule of the first.
HOSTILE = {
    "alias bomb": (f"{HEAD}{BOMB}", ANCHORS + ALIASES + len("abcdefghi"), "10:1: error[unknown-key]"),
    "alias of itself": ("a: &a [*a]\n", 3, "1:1: error[unknown-kind]"),
    "deep brackets": (f"{HEAD}a: {'[' * DEEP}", 1, "10:35: error[file-too-large]"),
    "deep braces": (f"{HEAD}a: {'{a: ' * DEEP}", 1, "10:128: error[file-too-large]"),
    "deep lists": ("- " * DEEP, 1, "1:65: error[file-too-large]"),
    "deep mappings": ("".join(f"{' ' * depth}a:\n" for depth in range(STAIRS)), 1, "33:33: error[file-too-large]"),
    "many texts": (f"{HEAD}a: [{'b,' * DEEP}]", 1, "10:99961: error[file-too-large]"),
    "many keys": (HEAD + "".join(f"k{key}: text\n" for key in range(DEEP // 2)), 1, "25000:9: error[file-too-large]"),
    "tag that would run a command": ("a: !!python/object/apply:os.system [exit]\n", 2, "1:1: error[unknown-kind]"),
    "several documents": (f"{HEAD}---\n{HEAD}", 1, "10:1: error[several-documents]"),
    "nothing": ("", 1, "1:1: error[empty-file]"),
    "line ends": ("\n" * DEEP, 1, "1:1: error[empty-file]"),
    "open quotes": (f"{HEAD}a: '" + "b" * DEEP, 1, "10:4: error[yaml-syntax]"),
    "terminal escape": (
        changed(HEAD, "made up for a test", "\x1b]0;title\x07 \x1b[2J"),
        1,
        "9:14: error[control-character]",
    ),
    "escaped escape": (changed(HEAD, "made up for a test", '"\\e[2J"'), 1, "9:14: error[control-character]"),
    "override": (changed(HEAD, "made up for a test", "safe \u202eton"), 1, "9:19: error[control-character]"),
    "nul": (changed(HEAD, "made up for a test", "a\0b"), 1, "9:15: error[control-character]"),
}
ENCODED = {
    "utf-16": (HEAD.encode("utf-16"), "1:1: error[not-utf8]: not UTF-8: it looks like UTF-16"),
    "latin-1": (f"{HEAD}# caf\xe9\n".encode("latin-1"), "10:6: error[not-utf8]: not UTF-8: byte 0xe9"),
    "surrogate": (HEAD.encode() + b"# \xed\xa0\x80\n", "10:3: error[not-utf8]: not UTF-8: byte 0xed"),
    "overlong": (b"\xc0\xaf", "1:1: error[not-utf8]: not UTF-8: byte 0xc0"),
    "program": (b"\x7fELF\x02\x01\x01\xfe" + bytes(100), "1:8: error[not-utf8]: not UTF-8: byte 0xfe"),
}


@pytest.fixture(autouse=True)
def in_an_empty_folder(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder, once `assess` has gone to the checkout."""
    del assess  # it has gone there
    monkeypatch.chdir(tmp_path)


def is_harmless(text: str) -> bool:
    """Tell whether a screen shows a text as it is."""
    return all(character == "\n" or is_printable(character) for character in text)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_at_its_place(assess: Assess, name: str) -> None:
    text, count, first = HOSTILE[name]
    write_files(Path(), {"a.yaml": text})

    run = assess("validate", "a.yaml")

    errors = "1 error" if count == 1 else f"{count} errors"
    assert (1, f"1 file checked: {errors}, 0 warnings\n") == (run.code, run.err)
    assert run.out.startswith(f"a.yaml:{first}: ")
    assert count == run.out.count("\na.yaml:") + 1
    assert is_harmless(run.out)


@pytest.mark.parametrize("name", all_or([*HOSTILE][::4], HOSTILE))
def test_a_hostile_file_is_not_scored(assess: Assess, name: str) -> None:
    write_files(Path(), {"a.yaml": HOSTILE[name][0]})

    run = assess("score", "a.yaml")

    assert (3, "") == (run.code, run.out)
    assert run.err.startswith("a.yaml:")
    assert is_harmless(run.err)


@pytest.mark.parametrize("name", ENCODED)
def test_a_file_in_another_encoding_says_where_it_cannot_be_read(assess: Assess, name: str) -> None:
    content, problem = ENCODED[name]
    Path("a.yaml").write_bytes(content)

    expected = f"a.yaml:{problem}\n  help: save the file as UTF-8\n"
    assert Run(1, expected, "1 file checked: 1 error, 0 warnings\n") == assess("validate", "a.yaml")
    assert Run(3, "", expected) == assess("score", "a.yaml")


def test_a_tag_runs_nothing(assess: Assess) -> None:
    write_files(Path(), {"a.yaml": HEAD + "b: !!python/object/apply:os.mkdir [made]\n"})

    assert 1 == assess("validate", "a.yaml").code
    assert ["a.yaml"] == os.listdir()  # names only


EMPTY = "indent the lines that belong to it, or leave the key out where it may be"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("\x1b[31mred.yaml", "\ufffd[31mred.yaml", marks=posix),
        pytest.param("two\nlines.yaml", r"two\nlines.yaml", marks=posix),
        pytest.param("a\ttab.yaml", r"a\ttab.yaml", marks=posix),
        ("safe\u202elmay.yaml", "safe\ufffdlmay.yaml"),
        pytest.param("caf\udce9.yaml", "caf\ufffd.yaml", marks=posix),
        ("ölkə.yaml", "ölkə.yaml"),
    ],
    ids=["escape", "line-break", "tab", "override", "latin-1", "letters"],
)
def test_the_name_of_a_file_cannot_steer_a_terminal(assess: Assess, name: str, shown: str) -> None:
    Path(name).write_bytes(HEAD.encode() + b"a: ~\n")

    problem = f"{shown}:10:4: error[empty-value]: no value\n  help: {EMPTY}\n"
    summary = "1 file checked: 1 error, 0 warnings\n"
    assert Run(1, problem, summary) == assess("validate", name)
    assert Run(1, problem, summary) == assess("validate", ".")
    assert Run(3, "", problem) == assess("score", name)


@posix
def test_a_file_whose_name_is_not_utf_8_is_scored(assess: Assess) -> None:
    write_files(Path("small"), INSTRUMENT)
    name = "caf\udce9.yaml"
    Path(name).write_bytes(SMALL_HEAD.encode())

    run = assess("score", name, "--instrument", "small")

    assert (0, "") == (run.code, run.err)
    assert "Harbourland" in run.out


@pytest.mark.parametrize(
    "id", ["../../outside", "..", ".", "/etc", "iom-2016/.", "IOM-2016", "iom 2016", "-iom", "iom-2016\\", "a" * 300]
)
def test_an_id_that_is_no_plain_name_is_refused_before_it_becomes_a_path(assess: Assess, id: str) -> None:
    write_files(Path(), {"in/a.yaml": changed(SMALL_HEAD, ": small", f": {id}")})
    write_files(Path("outside"), INSTRUMENT)

    run = assess("validate", "in/a.yaml", "--instrument", "in")

    assert run.out.startswith("in/a.yaml:1:13: error[bad-format]: ")
    assert (1, "1 file checked: 1 error, 0 warnings\n") == (run.code, run.err)


@pytest.mark.parametrize("id", ["Inside", "../outside", "a" * 300], ids=["capital", "path", "long"])
def test_the_id_in_an_instrument_is_refused_before_it_becomes_a_path(assess: Assess, id: str) -> None:
    header = changed(INSTRUMENT["instrument.yaml"], "id: small", f"id: {id}")
    write_files(Path("inside"), {**INSTRUMENT, "instrument.yaml": header})
    write_files(Path("outside"), INSTRUMENT)

    run = assess("show", "--instrument", "inside")

    assert (3, "") == (run.code, run.out)
    assert "the first is bad-format in inside/instrument.yaml:1;" in run.err


@pytest.mark.parametrize("where", [".", "empty", "notes", "hidden"])
def test_a_folder_without_yaml_files_is_no_success(assess: Assess, where: str) -> None:
    write_files(Path(), {"notes/readme.txt": "", "hidden/.git/a.yaml": "", "notes/folder.yaml/readme.txt": ""})
    Path("empty").mkdir()

    expected = (
        f"assess: error[no-files]: no YAML file or worksheet in {where}\n"
        "  help: files to check end in .yaml, .yml or .xlsx\n"
    )
    assert Run(3, "", expected) == assess("validate", where)


def test_where_the_folders_checked_by_default_are_missing_nothing_is_checked(assess: Assess) -> None:
    expected = (
        "assess: error[no-files]: no YAML file or worksheet in indicators, assessments, followups\n"
        "  help: files to check end in .yaml, .yml or .xlsx\n"
    )

    assert Run(3, "", expected) == assess("validate")


@posix
def test_a_folder_is_checked_without_what_is_no_file(assess: Assess) -> None:
    write_files(Path("mixed"), {"a.yaml": HEAD, "notes.txt": ""})
    os.mkfifo("mixed/pipe.yaml")
    Path("mixed/nowhere.yaml").symlink_to("nowhere")
    Path("mixed/loop.yaml").symlink_to("loop.yaml")
    Path("mixed/round").symlink_to("..")

    run = assess("validate", "mixed")

    assert [
        "mixed/loop.yaml:1:1: error[unreadable-file]: cannot be read: too many levels of symbolic links",
        "mixed/nowhere.yaml:1:1: error[unreadable-file]: no such file",
        "mixed/pipe.yaml:1:1: error[unreadable-file]: not a regular file",
    ] == [line for line in run.out.splitlines() if not line.startswith("  help: ")]
    assert (1, "4 files checked: 3 errors, 0 warnings\n") == (run.code, run.err)


def test_a_missing_file_is_an_error_of_that_file(assess: Assess) -> None:
    expected = "none.yaml:1:1: error[unreadable-file]: no such file\n  help: check the path\n"

    assert Run(1, expected, "1 file checked: 1 error, 0 warnings\n") == assess("validate", "none.yaml")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("validate", "x" * 300), 1),
        (("score", "x" * 300), 3),
        (("show", "--instrument", "x" * 300), 2),
        (("show", "x" * 300), 2),
    ],
    ids=["file", "scored", "instrument", "id"],
)
def test_a_name_that_is_too_long_is_no_bug_of_ours(assess: Assess, arguments: tuple[str, ...], code: int) -> None:
    assert code == assess(*arguments).code


def test_a_folder_of_instruments_with_a_name_that_is_too_long_is_as_one_that_is_missing(assess: Assess) -> None:
    missing = assess("score", str(AZERBAIJAN), "--instrument", "nowhere")
    too_long = assess("score", str(AZERBAIJAN), "--instrument", "x" * 300)

    assert missing == too_long._replace(err=too_long.err.replace("x" * 300, "nowhere"))


@posix
def test_a_link_with_a_name_that_is_too_long_is_an_error_of_that_link(assess: Assess) -> None:
    Path("link.yaml").symlink_to("x" * 300)

    assert 1 == assess("validate", ".").code


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"a:\n  {chr(10).join('[' * DEEP)}", "33:1"),
        (f"a: {'[ ' * DEEP}", "1:66"),
        (f"a: {'[' * 20}{']' * 20}\nb: {'[' * DEEP}", "2:35"),
        (f"{'[' * DEEP}{']' * DEEP}: b", "1:33"),
    ],
    ids=["lines", "blanks", "after-others", "in-a-key"],
)
def test_brackets_beyond_what_the_parser_looks_ahead_to_are_too_deep_where_the_first_one_is(
    assess: Assess, text: str, place: str
) -> None:
    write_files(Path(), {"a.yaml": text})

    assert assess("validate", "a.yaml").out.startswith(f"a.yaml:{place}: error[file-too-large]: nested deeper than 32")


def test_brackets_in_a_text_that_is_never_closed_are_no_nesting(assess: Assess) -> None:
    write_files(Path(), {"a.yaml": f"a: '{'[' * DEEP}"})

    assert assess("validate", "a.yaml").out.startswith("a.yaml:1:4: error[yaml-syntax]: ")
