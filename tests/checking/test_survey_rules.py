"""What survey answers are checked for: nobody is counted who did not answer, and every option was offered."""

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
    ("answer", "expected"),
    [
        ("answered: 6, counts: {sometimes: 5, never: 1}", []),
        ("answered: 6, counts: {sometimes: 5}", ["answers-do-not-add-up"]),
        ("answered: 6, counts: {sometimes: 4}, unplaced: [1, 1]", []),
        ("answered: 6, counts: {sometimes: 4}, unplaced: [1]", ["answers-do-not-add-up"]),
        ("answered: 6, counts: {sometimes: 4}, uncounted: [never]", []),
        ("answered: 6, counts: {sometimes: 5}, note: one left it out", []),
        ("counts: {sometimes: 5}", []),
        ("answered: 2", []),
        ("answered: 6, returned: 6, counts: {a: 4, b: 2}", []),
        ("answered: 6, returned: 5", ["participants-out-of-order"]),
        ("answered: 6, counts: {a: 4, b: 3}", ["counts-over-answered"]),
        ("answered: 6, unplaced: [4, 3]", ["counts-over-answered"]),
        ("answered: 6, counts: {a: 4, b: 3}, note: one paper was ticked twice", ["counts-over-answered"]),
        ("answered: 6, counts: {a: 4}, unplaced: [3], uncounted: [b]", ["counts-over-answered"]),
        ("returned: 6, counts: {a: 4, b: 3}", ["counts-over-answered"]),
        ("returned: 6, answered: 5, counts: {a: 4, b: 2}", ["counts-over-answered"]),
        ("several: true, answered: 6, counts: {a: 4, b: 3}", []),
        ("several: false, answered: 6, counts: {a: 4, b: 3}", ["counts-over-answered"]),
        ("several: true, answered: 6, counts: {a: 7, b: 3}, unplaced: [8]", ["counts-over-answered"] * 2),
        ("several: true, answered: 6, counts: {a: 3, b: 1}", ["answers-do-not-add-up"]),
        ("counts: {a: 7}, uncounted: [b]", []),
        ("counts: {a: 7}, uncounted: [a]", ["option-twice"]),
        ("counts: {a: 7}, uncounted: [b, B]", ["option-twice"]),
        ("counts: {a  b: 7, A b: 3}", ["option-twice"]),
        ("counts: {a b: 7, a\u200d b: 3}", ["option-twice"]),
        ('counts: {"o\u011flan": 2, "og\u0306lan": 3}', ["duplicate-key"]),
        ("options: [a, b, a]", ["option-twice"]),
        ("options: [{en: a, az: b}, {en: c, az: b}]", ["option-twice"]),
        ("options: [a, {en: a, az: b}]", ["option-twice"]),
        ("options: [{en: a, az: b}, b]", ["option-twice"]),
        ("options: [{en: a, az: b}, {en: b, az: a}]", []),
        ("options: [{en: a, az: b}, {en: b, az: a}], counts: {a: 3}", ["option-twice"]),
        ("options: [{en: a, az: b}], counts: {a: 3, b: 2}", ["option-twice"]),
        ("options: [{en: a, az: b}], counts: {a: 3}, uncounted: [b]", ["option-twice"]),
        ("options: [{en: a, az: b}], uncounted: [b, a]", ["option-twice"]),
        ("counts: {a: 3, b: 2}, labels: {a: x, b: X}", ["option-twice"]),
        ("counts: {a: 3, b: 2}, labels: {a: {en: x, az: y}, b: {en: y, az: x}}", []),
        ("counts: {a: 3, b: 2}, labels: {a: {en: x, az: y}, b: {en: z, az: y}}", ["option-twice"]),
        ("counts: {a: 3, b: 2}, labels: {a: {en: x, az: b}}", ["option-twice"]),
        ("counts: {a: 3, b: 2}, labels: {a: b, b: a}", []),
        ("counts: {a: 3}, uncounted: [b], labels: {b: a}", ["option-twice"]),
        ("counts: {a: 3, b: 2}, labels: {a: x, A: y}", ["option-twice"]),
        ("options: [{en: a, az: x}, b], counts: {x: 3}, labels: {a: b}", ["option-twice"]),
        ("options: [{en: a, az: b}, {en: b, az: c}]", []),
        ("options: [a, b], counts: {a: 1}, uncounted: [B]", []),
        ("options: [{en: a, az: b}], counts: {b: 1}", []),
        ("options: [a, b], counts: {c: 1}, uncounted: [d]", ["option-not-offered"] * 2),
        ("counts: {c: 1}, uncounted: [d]", []),
        ("counts: {c: 1}, uncounted: [d], labels: {C: x, d: y}", []),
        ("options: [{en: a, az: b}, c], labels: {a: x, b: y, c: z}", []),
        ("counts: {c: 1}, labels: {e: x}", ["label-of-no-option"]),
        ("labels: {e: x}", ["label-of-no-option"]),
    ],
)
def test_numbers_agree_with_one_another_and_options_with_what_was_offered(
    validate: Validate, answer: str, expected: list[str]
) -> None:
    found = validate(f"{HEAD}answers: [{{id: Q 1, text: Is the plan used, {answer}}}]\n")
    assert expected == [problem.split()[1] for problem in found]


def test_a_misspelt_option_is_told_which_was_meant_and_of_many_none_is_sought(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    said = []
    for offered in (["always", "never"], [f"option {number}" for number in range(99)]):
        options = ", ".join(offered)
        file.write_text(f"{HEAD}answers: [{{id: q, text: x, options: [{options}], counts: {{alwys: 1}}}}]\n", "utf-8")
        said.append(assess("validate", str(file)).out.rpartition("help: ")[2])
    assert ['did you mean "always"?\n', "add it to options, or write it as it stands there\n"] == said
