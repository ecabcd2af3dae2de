"""Checking many files: which are read, in what order, how they are counted, and what a broken part leaves standing."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Assess, Run
from making.small_files import HEAD, INSTRUMENT, changed, write_files
from running.systems import link, posix
from trafficking_indicators.checking.validation import Counts, how_far

pytestmark = pytest.mark.usefixtures("empty_folder")

UNUSED = "sources: {law: {kind: law, voice: state}}\n"
UNUSED_PROBLEM = 'warning[unused-source]: source "law" is cited nowhere\n  help: cite it, or take it out\n'
UNKNOWN_AREA = 'error[unknown-area]: no area "5.6" in instrument iom-2016\n  help: did you mean "5.5"?\n'
AREA = INSTRUMENT["areas/1.yaml"]
NO_PROBLEM = "0 errors, 0 warnings\n"


def test_all_problems_of_all_files_are_given_at_once(assess: Assess) -> None:
    area = changed(AREA, "short: Counselling", "short: Counselling of all survivors")
    write_files(
        Path(),
        {
            "one.yaml": HEAD + "scope: [5.6]\n" + UNUSED,
            "two.yaml": changed(HEAD, "as_of: 2020", "as_of: soon"),
            **{f"small/{name}": text for name, text in {**INSTRUMENT, "areas/1.yaml": area}.items()},
        },
    )

    expected = (
        f"one.yaml:10:9: {UNKNOWN_AREA}"
        f"one.yaml:11:11: {UNUSED_PROBLEM}"
        "small/areas/1.yaml:3:8: error[too-long]: 28 columns wide, at most 22 fit the tables\n  help: shorten it\n"
        'two.yaml:6:8: error[bad-format]: "soon" is not a date\n  help: write one such as 2016, 2016-05 or 2016-05-31\n'
    )
    count = "6 files checked: 3 errors, 1 warning\n"
    assert Run(1, expected, count) == assess("validate", "small", "one.yaml", "two.yaml")


def test_warnings_alone_are_no_failure(assess: Assess) -> None:
    write_files(Path(), {"a.yaml": HEAD + UNUSED})

    expected = Run(0, f"a.yaml:10:11: {UNUSED_PROBLEM}", "1 file checked: 0 errors, 1 warning\n")
    assert expected == assess("validate", "a.yaml")


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        ("", "0 errors, 0 warnings"),
        ("scope: [5.6]\n", "1 error, 0 warnings"),
        ("scope: [5.6]\n" + UNUSED.replace("{law:", "{a: {kind: law, voice: state}, b:"), "1 error, 2 warnings"),
        ("scope: [5.6, 5.7]\n" + UNUSED, "2 errors, 1 warning"),
    ],
)  # fmt: skip
def test_problems_are_counted_in_words_that_agree(assess: Assess, added: str, expected: str) -> None:
    write_files(Path(), {"a.yaml": HEAD + added})

    assert f"1 file checked: {expected}\n" == assess("validate", "a.yaml").err


@pytest.mark.parametrize(
    "paths",
    [("a.yaml", "a.yaml"), ("a.yaml", "./a.yaml"), ("a.yaml", "."), (".", "."), ("a.yaml", "link.yaml")],
)
def test_a_file_named_twice_is_checked_once(assess: Assess, paths: tuple[str, ...], tmp_path: Path) -> None:
    write_files(Path(), {"a.yaml": HEAD})
    if "link.yaml" in paths:
        link(Path("link.yaml"), tmp_path / "a.yaml")

    assert Run(0, "", f"1 file checked: {NO_PROBLEM}") == assess("validate", *paths)


def test_folders_are_read_in_the_order_of_names_to_their_depth(assess: Assess) -> None:
    bad = HEAD + "scope: [5.6]\n"
    write_files(
        Path(), {"b.yaml": bad, "a/deep/er/c.yaml": bad, "a/z.yml": bad, "notes.txt": "", "a/copy.yaml.bak": bad}
    )

    expected = "".join(f"{name}:10:9: {UNKNOWN_AREA}" for name in ("a/deep/er/c.yaml", "a/z.yml", "b.yaml"))
    assert Run(1, expected, "3 files checked: 3 errors, 0 warnings\n") == assess("validate", ".")


@pytest.mark.parametrize("hidden", [".git/a.yaml", "b/.cache/c/a.yaml", ".a.yaml"])
def test_what_is_hidden_is_passed_over(assess: Assess, hidden: str) -> None:
    write_files(Path(), {"a.yaml": HEAD, hidden: "not: ours\n"})

    assert Run(0, "", f"1 file checked: {NO_PROBLEM}") == assess("validate", ".")


def test_what_is_hidden_is_read_where_it_is_named(assess: Assess) -> None:
    write_files(Path(), {".hidden/a.yaml": HEAD})

    assert Run(0, "", f"1 file checked: {NO_PROBLEM}") == assess("validate", ".hidden")


@pytest.mark.parametrize("where", [(), ("nothing",), ("nothing", "notes")])
def test_nothing_to_check_is_not_a_success(assess: Assess, where: tuple[str, ...]) -> None:
    write_files(Path(), {"nothing/a.txt": "", "notes/.a.yaml": HEAD})
    folders = ", ".join(where or ("indicators", "assessments", "followups"))

    expected = (
        f"assess: error[no-files]: no YAML file or worksheet in {folders}\n"
        "  help: files to check end in .yaml, .yml or .xlsx\n"
    )
    assert Run(3, "", expected) == assess("validate", *where)


def test_a_missing_file_does_not_stop_the_others(assess: Assess) -> None:
    write_files(Path(), {"a.yaml": HEAD + UNUSED})
    missing = "none.yaml:1:1: error[unreadable-file]: no such file\n  help: check the path\n"

    expected = Run(1, f"a.yaml:10:11: {UNUSED_PROBLEM}{missing}", "2 files checked: 1 error, 1 warning\n")
    assert expected == assess("validate", "none.yaml", "a.yaml")
    assert expected == assess("validate", "a.yaml", "none.yaml")


def test_what_is_no_path_does_not_stop_the_others(assess: Assess) -> None:
    write_files(Path(), {"b.yaml": HEAD + UNUSED})
    refused = (
        "a\ufffd.yaml:1:1: error[unreadable-file]: cannot be read: not a path\n  help: check the path and its rights\n"
    )

    expected = Run(1, f"{refused}b.yaml:10:11: {UNUSED_PROBLEM}", "2 files checked: 1 error, 1 warning\n")
    assert expected == assess("validate", "b.yaml", "a\0.yaml")


@posix
def test_a_link_that_leads_to_itself_is_a_file_that_cannot_be_read(assess: Assess) -> None:
    Path("loop.yaml").symlink_to("loop.yaml")

    expected = (
        "loop.yaml:1:1: error[unreadable-file]: cannot be read: too many levels of symbolic links\n"
        "  help: check the path and its rights\n"
    )
    assert Run(1, expected, "1 file checked: 1 error, 0 warnings\n") == assess("validate", "loop.yaml", "loop.yaml")


def test_the_folders_of_a_checkout_are_the_default(assess: Assess) -> None:
    write_files(Path(), {"assessments/a.yaml": HEAD, "elsewhere/b.yaml": "not: ours\n"})
    write_files(Path("indicators/small"), INSTRUMENT)

    assert Run(0, "", f"5 files checked: {NO_PROBLEM}") == assess("validate")


@pytest.mark.parametrize("named", ["small/areas/1.yml", "small/areas", "areas/1.yml", "1.yml", "."])
def test_an_area_named_alone_is_checked_with_its_instrument(
    assess: Assess, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    """From wherever it is named; whatever is wrong with the other files."""
    implied = changed(AREA, "takes place}", "takes place, implies: [R1]}")
    others = {"instrument.yaml": INSTRUMENT["instrument.yaml"], "measures.yaml": "not: ours\n"}
    write_files(Path("small"), {"areas/1.yml": implied, **others})
    if named in ("areas/1.yml", "1.yml", "."):
        monkeypatch.chdir("small/areas" if named != "areas/1.yml" else "small")

    expected = (
        ':7:49: error[bad-implies]: "P1" cannot imply "R1", which is of another dimension\n'
        "  help: name another indicator of the same dimension\n"
    )
    run = assess("validate", named)
    assert expected == run.out[-len(expected) :]
    assert run.err == "1 file checked: 1 error, 0 warnings\n"


def test_an_area_without_an_instrument_is_checked_for_itself(assess: Assess) -> None:
    implied = changed(AREA, "takes place}", "takes place, implies: [R1]}")
    write_files(Path(), {"area.yaml": implied, "areas/1.yaml": AREA})

    assert Run(0, "", f"2 files checked: {NO_PROBLEM}") == assess("validate", ".")


UNREAD = (
    'warning[unread-file]: no command reads this file of instrument folder "small"\n'
    "  help: an instrument has instrument.yaml, recommendations.yaml, measures.yaml and areas/*.yaml\n"
)
CONTACT = (
    "error[contact-data]: contact data in a text\n"
    "  help: take it out: people and organizations are known by role or code\n"
)


@pytest.mark.parametrize(
    "name",
    [
        "old.yaml",
        "measures.yml",
        "recommendations-2019.yaml",
        "areas/old/1.yaml",
        "old/areas/1.yaml",
        "old/2019/areas/1.yaml",
        "old/2019/first/areas/1.yaml",
    ],
)
def test_a_file_of_an_instrument_that_no_command_reads_is_said_to_be_unread(assess: Assess, name: str) -> None:
    write_files(Path("small"), {**INSTRUMENT, name: AREA})

    expected = Run(0, f"small/{name}:1:1: {UNREAD}", "5 files checked: 0 errors, 1 warning\n")
    assert expected == assess("validate", "small")


def test_an_unread_file_is_unread_from_wherever_it_is_named(assess: Assess, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(Path("small"), {**INSTRUMENT, "areas/old/1.yaml": AREA})
    monkeypatch.chdir("small/areas/old")

    expected = Run(0, f"1.yaml:1:1: {UNREAD}", "1 file checked: 0 errors, 1 warning\n")
    assert expected == assess("validate", "1.yaml")


def test_an_assessment_or_another_instrument_in_the_folder_of_an_instrument_is_read(assess: Assess) -> None:
    older = {f"older/{name}": text for name, text in INSTRUMENT.items()}
    write_files(Path("small"), {**INSTRUMENT, **older, "first-round.yaml": HEAD})

    assert Run(0, "", f"9 files checked: {NO_PROBLEM}") == assess("validate", "small")


def test_an_unread_file_is_checked_for_contact_data_too(assess: Assess) -> None:
    text = "recommendations: {A: {text: nobody@example.org, short: x}}\n"
    write_files(Path("small"), {**INSTRUMENT, "old.yaml": text})

    expected = f"small/old.yaml:1:1: {UNREAD}small/old.yaml:1:29: {CONTACT}"
    assert Run(1, expected, "5 files checked: 1 error, 1 warning\n") == assess("validate", "small")


def test_a_file_of_no_kind_beside_an_instrument_is_checked_for_contact_data_too(assess: Assess) -> None:
    write_files(Path("small"), {**INSTRUMENT, "notes.yaml": "notes: nobody@example.org\n"})

    run = assess("validate", "small")

    assert run.code == 1
    assert f"small/notes.yaml:1:8: {CONTACT}" in run.out


@pytest.mark.parametrize(("folder", "named"), [(".", "small"), ("small", "areas"), ("small/areas", "1.yaml")])
def test_the_other_file_of_an_area_is_named_by_its_place_in_the_instrument(
    assess: Assess, monkeypatch: pytest.MonkeyPatch, folder: str, named: str
) -> None:
    write_files(Path("small"), {**INSTRUMENT, "areas/1-again.yaml": AREA})
    monkeypatch.chdir(folder)

    assert "  help: keep one; the other is areas/1-again.yaml\n" in assess("validate", named).out


@pytest.mark.parametrize(("files", "expected", "told"), [(0, 1, "0 of 1 file"), (312, 2000, "312 of 2,000 files")])
def test_how_far_a_validation_has_come_is_said_in_numbers(files: int, expected: int, told: str) -> None:
    counts = Counts()
    counts.files, counts.expected = files, expected

    assert told == how_far(counts)
