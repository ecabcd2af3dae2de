"""Settings of a repository stand in for what is not given, wherever in it a command runs, and never beyond it."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import EXAMPLES, Assess
from running.imports import imported
from trafficking_indicators.cli import settings

DOUBTFUL = (EXAMPLES / "invalid" / "unused-source.yaml").read_text(encoding="utf-8")


@pytest.fixture
def repository(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go into a folder of a repository that has an assessment with a warning."""
    assert callable(assess)
    root = tmp_path / "repository"
    below = root / "data" / "assessments"
    below.mkdir(parents=True)
    (root / ".git").mkdir()
    (below / "a.yaml").write_text(DOUBTFUL, encoding="utf-8")
    monkeypatch.chdir(root)
    return root


def test_validate_takes_them_and_says_so(assess: Assess, repository: Path) -> None:
    (repository / "assess.toml").write_text('paths = ["data"]\nfail-on = "warning"\n', encoding="utf-8")

    run = assess("validate")

    assert (1, "settings: assess.toml\n1 file checked: 0 errors, 1 warning\n") == (run.code, run.err)
    assert run.out.startswith("data/assessments/a.yaml:13:3: warning[unused-source]")


def test_they_stand_in_pyproject_too(assess: Assess, repository: Path) -> None:
    (repository / "pyproject.toml").write_text('[tool.assess]\nignore = ["unused-source"]\n', encoding="utf-8")

    run = assess("validate", "data")

    assert "settings: pyproject.toml\n1 file checked: 0 errors, 0 warnings, 1 problem ignored\n" == run.err


def test_the_command_line_wins(assess: Assess, repository: Path) -> None:
    (repository / "assess.toml").write_text(
        'paths = ["nowhere"]\nfail-on = "warning"\nlanguage = "az"\n', encoding="utf-8"
    )

    assert 0 == assess("validate", "data", "--fail-on", "error").code
    assert "Harbourland 2020: illustration" in assess("score", "data/assessments/a.yaml", "--lang", "en").out


def test_other_commands_take_language_and_instrument(assess: Assess, repository: Path) -> None:
    (repository / "assess.toml").write_text(
        f'language = "az"\ninstrument = "{(EXAMPLES / "instruments").as_posix()}"\n', encoding="utf-8"
    )
    harbour = str(EXAMPLES / "assessments" / "harbour.yaml")

    assert assess("score", harbour).out == assess("score", harbour, "--lang", "az").out
    assert "Başlanğıc fayl" in assess("new", "assessment", "AZE", "2020").out


def test_the_nearest_above_counts_and_names_are_taken_from_there(
    assess: Assess, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "assess.toml").write_text('paths = ["data/assessments"]\n', encoding="utf-8")
    (repository / "data/pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")
    monkeypatch.chdir("data")

    run = assess("validate")

    assert f"settings: {Path('..', 'assess.toml')}\n1 file checked: 0 errors, 1 warning\n" == run.err
    assert run.out.startswith("assessments/a.yaml:13:3")


def test_own_settings_count_before_shared_ones(assess: Assess, repository: Path) -> None:
    (repository / "assess.toml").write_text("", encoding="utf-8")
    (repository / "pyproject.toml").write_text('[tool.assess]\nfail-on = "warning"\n', encoding="utf-8")

    assert (0, True) == ((run := assess("validate", "data")).code, run.err.startswith("settings: assess.toml\n"))


def test_nothing_is_looked_for_above_the_repository(assess: Assess, repository: Path) -> None:
    (repository.parent / "assess.toml").write_text('fail-on = "warning"\n', encoding="utf-8")

    assert (0, "1 file checked: 0 errors, 1 warning\n") == ((run := assess("validate", "data")).code, run.err)


def test_outside_a_repository_only_the_folder_itself_counts(
    assess: Assess, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / ".git").rmdir()
    (repository / "assess.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
    here = assess("validate", "data")
    monkeypatch.chdir("data")
    below = assess("validate", "assessments")

    assert (1, 0) == (here.code, below.code)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('fail_on = "warning"', 'assess.toml: no setting "fail_on"\n  help: did you mean "fail-on"?'),
        ("x = 1", 'no setting "x"\n  help: settings: instrument, paths, fail-on, ignore, language'),
        ('fail-on = "warnings"', 'setting "fail-on" is "warnings"\n  help: expected one of error, warning, never'),
        ("fail-on = 1", 'setting "fail-on" is "1"'),
        ('language = "ru"', 'setting "language" is "ru"\n  help: expected one of en, az'),
        ('paths = "data"', 'setting "paths" is "data"\n  help: expected a list of names'),
        ("paths = []", 'setting "paths" is "[]"'),
        ('paths = ["data", 1]', "help: expected a list of names"),
        ('instrument = ""', 'setting "instrument" is ""\n  help: expected the name of a folder, in quotes'),
        ('ignore = "x"', 'setting "ignore" is "x"\n  help: expected a list of rules'),
        ('ignore = ["nothing"]', 'no rule "nothing"'),
        ("paths = [data]", "cannot read assess.toml: invalid value (at line 1, column 10)"),
        ("# \x1b[2J", "cannot read assess.toml: "),
        ("language = az", '(at line 1, column 12)\n  help: quote the value: language = "az"'),
        ('language: "az"', "help: write = in place of the colon: language = ..."),
        ("language = \u201caz\u201d", 'help: write straight quotes, as language = "az"'),
        ('language = "az"\nlanguage = "en"', "help: language stands twice: keep one"),
        ('ignore = ["no-ngo-voice"', "help: close the list with ]"),
        ('// ours\nlanguage = "az"', "help: begin a comment with #"),
        ("just words here, and no more", "help: settings are TOML: key = value"),
        ('fail-on = "warnings"', 'expected one of error, warning, never; did you mean "warning"?'),
        ("fail-on = true", 'setting "fail-on" is "true"'),
        ('fail on = "error"', "help: write the setting in one word: fail-on = ..."),
        ("ignore = [no-ngo-voice, unused-source]", 'quote each name: ignore = ["no-ngo-voice", "unused-source"]'),
        ('paths = ["a" "b"]', "help: put a comma between the names"),
        ("language =", 'help: write a value behind it, as language = "..."'),
        ("language", "help: write = and a value behind it: language = ..."),
        ("language = 'az", "help: close the value with '"),
        ('language = az"', 'help: quote the value: language = "az"'),
        ('language = "az";', "help: take the ; at the end out"),
        ('fail-on = "error" language = "az"', "help: write each setting in a line of its own"),
        (
            '[tool.assess]\nlanguage = "az"',
            "help: take the line in brackets out: in assess.toml ",
        ),
        (
            r'instrument = "C:\Users\indicators"',
            "help: settings are TOML: key = value; in a path write / in place of \\",
        ),
        (r'instrument = "C:\new\indicators"', "help: settings are TOML: key = value; in a path write / in place of \\"),
        (r'instrument = "C:\new"', "expected the name of a folder, in quotes; in a path write / in place of \\"),
        (r'paths = ["data\new"]', "; in a path write / in place of \\"),
    ],
)
def test_what_is_wrong_with_them_is_said(assess: Assess, repository: Path, text: str, said: str) -> None:
    (repository / "assess.toml").write_text(text, encoding="utf-8")
    run = assess("validate", "data")

    assert (2, "") == (run.code, run.out)
    assert said in run.err
    assert "\x1b" not in run.err


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"# \xff", "it is no text in UTF-8\n  help: save it as UTF-8"),
        (b"#" * (settings.MOST_BYTES + 1), "larger than 1 MB"),
    ],
)
def test_what_is_no_text_is_said(assess: Assess, repository: Path, raw: bytes, said: str) -> None:
    (repository / "assess.toml").write_bytes(raw)

    assert said in assess("validate", "data").err


def test_what_cannot_be_opened_is_said(assess: Assess, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "assess.toml").write_text("", encoding="utf-8")
    monkeypatch.setattr(settings, "open", _refuse, raising=False)

    assert (2, "cannot read assess.toml: permission denied\n") == (
        (run := assess("validate", "data")).code,
        run.err.partition("error: ")[2].partition("  help")[0],
    )


def _refuse(*_: object) -> None:
    raise PermissionError(13, "no")


def test_a_table_that_is_none_is_said(assess: Assess, repository: Path) -> None:
    (repository / "pyproject.toml").write_text("[tool]\nassess = 1\n", encoding="utf-8")

    assert 'pyproject.toml: "tool.assess" is no table' in assess("validate", "data").err


def test_help_needs_none(assess: Assess, repository: Path) -> None:
    (repository / "assess.toml").write_text("broken", encoding="utf-8")

    assert 0 == assess("validate", "--help").code


def test_a_repository_without_any_costs_no_reader_of_toml() -> None:
    assert "tomllib" not in imported("show")


def test_the_mark_that_notepad_puts_first_is_no_fault(assess: Assess, repository: Path) -> None:
    (repository / "assess.toml").write_bytes(b'\xef\xbb\xbffail-on = "never"\n')

    assert "settings: assess.toml" in assess("validate", "data").err
