"""What priority exercises and survey answers are checked for: nobody has more marks than the exercise gave."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Assess
from making.small_files import HEAD

Validate = Callable[[str], list[str]]


@pytest.fixture
def validate(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Validate:
    """Validate the text of an assessment; give the problems, without help, in the form `line:column rule`."""
    monkeypatch.chdir(tmp_path)

    def call(text: str) -> list[str]:
        Path("a.yaml").write_bytes(text.encode())
        found = re.findall(r"(?m)^a\.yaml:(\d+:\d+): \w+\[([a-z-]+)\]", assess("validate", "a.yaml").out)
        return [f"{place} {rule}" for place, rule in found]

    return call


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("exercises: {survey: {unit: respondent, marks: {A: 99}}}", []),
        ("exercises: {a: {unit: respondent, title: X}, b: {unit: group, title: x }}", ["duplicate-id"]),
        ("exercises: {a: {unit: respondent, title: {en: X, az: Y}}, b: {unit: group, title: Y}}", ["duplicate-id"]),
        ("exercises: {a: {unit: respondent, title: X}, b: {unit: group, title: {az: X}}}", ["duplicate-id"]),
        ("exercises: {a: {unit: respondent, title: {en: X}}, b: {unit: group, title: {az: X}}}", []),
        ("exercises: {a: {unit: respondent}, b: {unit: group, title: A}}", ["duplicate-id"]),
        ("exercises: {a: {unit: respondent, title: b}, b: {unit: group}}", ["duplicate-id"]),
        ("exercises: {a: {unit: respondent, title: b}, b: {unit: group, title: a}}", []),
        ("exercises: {survey: {unit: respondent, returned: 7, marks: {A: 7}}}", []),
        ("exercises: {one: {unit: group, returned: 7, answered: 6, marks: {A: 7}}}", ["marks-over-participants"]),
        ("exercises: {group: {unit: group, answered: 2, choices: 1, marks: {A: 1, B: 2}}}", ["marks-over-choices"]),
        ("exercises: {group: {unit: group, answered: 2, marks: {A: 2}}}\n  unattributed: {B: 2, C: 2}", []),
        ("exercises: {group: {unit: group, answered: 2, marks: {A: 2}}}\n  unattributed: {B: 2, C: 2, D: 1}",
         ["marks-over-choices"]),
        ("exercises: {group: {unit: group, answered: 2, marks: {A: 1}}}\n  unattributed: {A: 2}",
         ["marks-over-choices"]),
        ("exercises: {one: {unit: group, answered: 1}, other: {unit: group}}\n  unattributed: {A: 99}", []),
        ("exercises: {one: {unit: group, invited: 3, answered: 2}}", []),
        ("exercises: {one: {unit: group, invited: 2, answered: 3}}", ["participants-out-of-order"]),
        ("exercises: {one: {unit: group}}\n  unattributed: {Z: 1}", ["unknown-recommendation"]),
        ("exercises: {one: {unit: group}}\n  unattributed_cells: [{A: 1, Z: 1}]", ["unknown-recommendation"]),
        ("exercises: {one: {unit: group, answered: 2}}\n  unattributed_cells: [{A: 2}]", []),
        ("exercises: {one: {unit: group, answered: 2}}\n  unattributed_cells: [{A: 3}]", ["marks-over-choices"]),
        ("exercises: {one: {unit: group, answered: 2}}\n  unattributed_cells: [{A: 2, B: 2, C: 2, D: 1}]",
         ["marks-over-choices"]),
        # two in each of both exercises, or four in none
        ("exercises: {one: {unit: group, answered: 3}, two: {unit: group, answered: 3}}\n"
         "  unattributed_cells: [{A: 2}, {A: 2}]", []),
        ("exercises: {one: {unit: group, answered: 3}, two: {unit: group, answered: 3}}\n"
         "  unattributed_cells: [{A: 2}, {A: 2}, {A: 2}]", ["marks-over-choices"]),
        ("exercises: {one: {unit: group, answered: 2}}\n  unattributed_cells: [{A: 2, B: 2}, {C: 2, D: 1}]",
         ["marks-over-choices"]),
        ("exercises: {one: {unit: group, answered: 2}}\n  unattributed: {A: 1}\n  unattributed_cells: [{A: 2}]",
         ["marks-over-choices"]),
    ],
)  # fmt: skip
def test_nobody_has_more_marks_than_the_exercise_gave(validate: Validate, body: str, expected: list[str]) -> None:
    found = validate(f"{HEAD}priorities:\n  {body}\n")

    assert expected == [problem.split()[1] for problem in found]


@pytest.mark.parametrize(
    ("unattributed", "expected"),
    [
        ("{B: 2, C: 2}", None),
        ("{B: 3}",
         "12:18: error[marks-over-choices]: 3 unattributed marks for B, but its participants have room for 2"),
        ("{B: 2, C: 2, D: 1}",
         "12:3: error[marks-over-choices]: 5 unattributed marks, but the exercises have room for 4"),
    ],
)  # fmt: skip
def test_unattributed_marks_say_for_how_many_there_is_room(
    assess: Assess, tmp_path: Path, unattributed: str, expected: str | None
) -> None:
    file = tmp_path / "a.yaml"
    exercise = "exercises: {group: {unit: group, answered: 2, marks: {A: 2}}}"
    file.write_text(f"{HEAD}priorities:\n  {exercise}\n  unattributed: {unattributed}\n", encoding="utf-8")

    found = assess("validate", str(file)).out

    assert ([f"{file}:{expected}", "  help: count again"] if expected else []) == found.split("\n")[:-1]


def test_an_exercise_with_an_error_in_it_may_have_room_for_all_unattributed_marks(validate: Validate) -> None:
    exercises = "exercises: {one: {unit: group, answered: 1}, two: {unit: group, answered: many}}"

    assert ["11:77 bad-number"] == validate(f"{HEAD}priorities:\n  {exercises}\n  unattributed: {{A: 99}}\n")
