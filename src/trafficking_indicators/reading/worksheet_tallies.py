"""Priority exercises and survey answers, as the sheets of a worksheet have them."""

from __future__ import annotations

from typing import Any

from trafficking_indicators.layouts.followup import fields_of
from trafficking_indicators.layouts.worksheet import SheetKey
from trafficking_indicators.problems import SheetCell
from trafficking_indicators.reading.choice_words import meant
from trafficking_indicators.reading.worksheet_data import DataOfCells, of_fault
from trafficking_indicators.reading.worksheet_rows import Row, Table
from trafficking_indicators.wording import listing, quote, suggest

Answer = dict[str, Any]
Tables = dict[SheetKey, Table]
_EXERCISES = ("priorities", "exercises")


def _rows(tables: Tables, key: SheetKey) -> list[Row]:
    return tables[key].rows if key in tables else []


def read_priorities(tables: Tables, to: DataOfCells) -> None:
    """Read the exercises and their marks."""
    exercises: dict[str, Any] = {}
    places: dict[str, SheetCell] = {}
    for row in _rows(tables, "exercises"):
        name = to.key(row, "name", _EXERCISES)
        if name is None:
            to.lacks(row, "name", _EXERCISES)
        elif name in exercises:
            to.stands_twice(name, row, "name", places[name])
        else:
            places[name] = row.place("name")
            path = (*_EXERCISES, name)
            to.places.put(path[:2], places[name])
            to.places.put(path, places[name], name=places[name])
            exercises[name] = to.entry(row, path, fields_of("exercises", "name"))
            to.remark(row, path)
    if exercises:
        to.data.setdefault("priorities", {})["exercises"] = exercises
    if "marks" in tables:
        _Marks(tables["marks"], exercises, to).read()
    if "priorities" in to.data:
        to.places.put(("priorities",), SheetCell(_name(tables), "A1"))


def _name(tables: Tables) -> str:
    return next(tables[key].name for key in ("exercises", "marks", "assessment") if key in tables)


class _Marks:
    """The marks of one sheet: a row a letter, a column an exercise."""

    def __init__(self, table: Table, exercises: dict[str, Any], to: DataOfCells) -> None:
        self.table = table
        self.exercises = exercises
        self.to = to
        self.said: set[int] = set()

    def read(self) -> None:
        """Read every row."""
        seen: dict[str, SheetCell] = {}
        for row in self.table.rows:
            letter = self.to.key(row, "letter")
            if letter is None:
                self.to.lacks(row, "letter")
            elif letter in seen:
                self.to.stands_twice(letter, row, "letter", seen[letter])
            else:
                seen[letter] = row.place("letter")
                self._row(row, letter)
        self._without_empty_cells()

    def _row(self, row: Row, letter: str) -> None:
        for column, title, place in self.table.repeated("exercise"):
            if row.has(f"exercise {column}"):
                self._of_exercise(row, letter, column, title.text.strip() if title else "", place)
        marks = self.to.field(row, "unattributed", ("priorities", "unattributed", letter), "text", None)
        if marks is not None:
            self.to.data.setdefault("priorities", {}).setdefault("unattributed", {})[letter] = marks
        for index, (column, _, _) in enumerate(self.table.repeated("cell")):
            path = ("priorities", "unattributed_cells", index, letter)
            marks = self.to.field(row, f"cell {column}", path, "text", None)
            if marks is not None:
                cells = self.to.data.setdefault("priorities", {}).setdefault("unattributed_cells", [])
                cells.extend({} for _ in range(len(cells), index + 1))
                cells[index][letter] = marks
        self.to.remark(row, ("priorities",))

    def _of_exercise(self, row: Row, letter: str, column: int, name: str, place: SheetCell) -> None:
        if name not in self.exercises:
            if column not in self.said and not self.to.has_lost(_EXERCISES):
                what = f"no exercise {quote(name)}" if name else "marks of an exercise without a name"
                help = suggest(name, self.exercises) or (
                    f"name it above its column as on the sheet of exercises: {listing(self.exercises) or 'none yet'}"
                )
                self.to.refuse("unknown-exercise", what, place, help=help)
            self.said.add(column)
            return
        path = ("priorities", "exercises", name, "marks", letter)
        marks = self.to.field(row, f"exercise {column}", path, "text", None)
        if marks is not None:
            self.exercises[name].setdefault("marks", {})[letter] = marks

    def _without_empty_cells(self) -> None:
        """Leave out columns of cells in which nothing stands."""
        priorities = self.to.data.get("priorities", {})
        if "unattributed_cells" in priorities and not all(priorities["unattributed_cells"]):
            priorities["unattributed_cells"] = [cell for cell in priorities["unattributed_cells"] if cell]


def read_answers(tables: Tables, to: DataOfCells) -> None:
    """Read the questions of surveys, their options and counts."""
    answers: dict[str, tuple[int, Any]] = {}
    named: list[str] = []
    for index, row in enumerate(_rows(tables, "questions")):
        path = ("answers", index)
        to.places.put(path, row.place("id"))
        answer = to.entry(row, path, fields_of("questions"))
        to.data.setdefault("answers", []).append(answer)
        to.remark(row, path)
        name = (
            to.key(row, "id", (*path, "id"))
            if not any(found.value.fault for found in row.cells.get("id", ()))
            else None
        )
        if name is not None:
            named.append(name)
            answers.setdefault(name, (index, answer))
    # options of a question whose id cannot be read belong to none that is known
    is_lost = len(named) < len(to.data.get("answers", ()))
    for key, read in (("options", _option), ("counts", _count)):
        for row in _rows(tables, key):  # type: ignore[arg-type]
            question = to.key(row, "question")
            if question is None:
                to.lacks(row, "question")
            elif question in answers:
                read(row, *answers[question], to)
            elif not is_lost:
                help = suggest(question, answers) or "add it on the sheet of survey questions"
                to.refuse("unknown-question", f"no question {quote(question)}", row.place("question"), help=help)


def _option(row: Row, index: int, answer: Answer, to: DataOfCells) -> None:
    path = ("answers", index, "options", len(answer.get("options", [])))
    to.places.put(path[:-1], row.place("option"))
    option = to.field(row, "option", path, "localized", None)
    if option is not None:
        answer.setdefault("options", []).append(option)
    to.remark(row, path)


def _count(row: Row, index: int, answer: Answer, to: DataOfCells) -> None:
    name = to.key(row, "option")
    if name is None:
        to.lacks(row, "option")
        return
    path = ("answers", index)
    count = to.field(row, "count", (*path, "counts", name), "text", None)
    if count is not None:
        if name in answer.get("counts", {}):
            to.stands_twice(name, row, "option", to.places.at((*path, "counts", name)))
            return
        answer.setdefault("counts", {})[name] = count
    label = to.field(row, "label", (*path, "labels", name), "localized", None)
    if label is not None:
        answer.setdefault("labels", {})[name] = label
    _uncounted(row, name, index, answer, to)
    to.remark(row, (*path, "counts", name))


def _uncounted(row: Row, name: str, index: int, answer: Answer, to: DataOfCells) -> None:
    for found in row.cells.get("uncounted", ()):
        flag = meant("flag", found.value.text)
        if found.value.fault:
            to.problems.append(of_fault(found.value, (), found.place))
        elif flag not in ("true", "false"):
            message = f"expected yes or no, found {quote(found.value.text)}"
            to.refuse("bad-choice", message, found.place, help="choose one from the list")
        elif flag == "true":
            answers = answer.setdefault("uncounted", [])
            to.places.put(("answers", index, "uncounted", len(answers)), row.place("option"))
            answers.append(name)
