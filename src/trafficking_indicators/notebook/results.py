"""What the calls give: each result with what it is about, so that it can be shown in any language and format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.became import Becoming
from trafficking_indicators.analysis.compare import Group
from trafficking_indicators.analysis.diff import Diff
from trafficking_indicators.analysis.follow import Follow
from trafficking_indicators.analysis.follow_diff import FollowDiff
from trafficking_indicators.analysis.merge import Merge
from trafficking_indicators.analysis.plan import Plan
from trafficking_indicators.analysis.priorities import Tally
from trafficking_indicators.analysis.reply import Reply
from trafficking_indicators.analysis.score import Scorecard
from trafficking_indicators.analysis.survey import AnswerTable
from trafficking_indicators.analysis.todo import Placed
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Checked, Located
from trafficking_indicators.wording import in_a_line


@dataclass(frozen=True)
class LoadedAssessment:
    """An assessment with its instrument, both checked. `warnings` counts those of its file; `validate` gives them."""

    file: str
    about: About
    warnings: int

    @property
    def assessment(self) -> Assessment:
        """What the file holds, brought up to date with the instrument's version of today."""
        return self.about.only.assessment

    @property
    def instrument(self) -> Instrument:
        """The indicator set that the assessment was made with."""
        return self.about.instrument


@dataclass(frozen=True)
class Score:
    """Counts, possible levels, paper and practice of one assessment; `tally` is None where nobody was asked."""

    about: About
    scorecard: Scorecard
    tally: Tally | None


@dataclass(frozen=True)
class Tallied:
    """The priority exercises of one assessment; `tally` is None where there were none."""

    about: About
    tally: Tally | None


@dataclass(frozen=True)
class Difference:
    """What changed between two assessments."""

    about: About
    diff: Diff


@dataclass(frozen=True)
class Comparison:
    """Assessments side by side, a group for each instrument and version."""

    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Planned:
    """The gaps of one assessment with what addresses them, and what became of it where a follow-up was named."""

    about: About
    plan: Plan
    tally: Tally | None
    became: Becoming | None = None


@dataclass(frozen=True)
class Surveyed:
    """The survey answers of one assessment; counts below `min_cell` are kept back in public output."""

    about: About
    tables: tuple[AnswerTable, ...]
    min_cell: int


@dataclass(frozen=True)
class LoadedFollowUp:
    """A follow-up with its instrument, both checked. `warnings` counts those of its file; `validate` gives them."""

    file: str
    followup: FollowUp
    instrument: Instrument
    warnings: int


@dataclass(frozen=True)
class FollowedUp:
    """What became of a plan on a day of reading: claims and findings, item by item, and what follows from them."""

    instrument: Instrument
    follow: Follow


@dataclass(frozen=True)
class Added:
    """What was added to a follow-up between two of its states, and which records were rewritten."""

    old: FollowUp
    new: FollowUp
    diff: FollowDiff


@dataclass(frozen=True)
class Merged:
    """Readings held against each other, and the file in which they were settled, if there is one."""

    about: About
    files: tuple[str, ...]
    merge: Merge
    settled: About | None
    settled_file: str


@dataclass(frozen=True)
class Replies:
    """What was said to findings, what was answered and what was changed."""

    about: About
    reply: Reply


@dataclass(frozen=True)
class LeftToDo:
    """What is left to do in an assessment, by area, each item with its place in the file."""

    about: About
    items: tuple[Placed, ...]


@dataclass(frozen=True)
class Validation:
    """Files as checked, with their problems. It is true where no file has an error."""

    files: tuple[Checked, ...]

    @property
    def problems(self) -> tuple[Located, ...]:
        """Every problem, by file and place."""
        return tuple(self._problems())

    @property
    def errors(self) -> tuple[Located, ...]:
        """The problems that stop a command."""
        return tuple(problem for problem in self._problems() if problem.severity == "error")

    @property
    def warnings(self) -> tuple[Located, ...]:
        """The problems that stop none."""
        return tuple(problem for problem in self._problems() if problem.severity == "warning")

    def __bool__(self) -> bool:
        """Tell whether there is no error."""
        return not self.errors

    def __str__(self) -> str:
        """Say what is wrong, a line for each problem."""
        return "\n".join(map(in_a_line, self._problems()))

    def _problems(self) -> Iterator[Located]:
        return (problem for one in self.files for problem in one.problems)


OfReadings = Merged | Replies | LeftToDo
Result = Score | Tallied | Difference | Comparison | Planned | Surveyed | FollowedUp | Added | OfReadings
