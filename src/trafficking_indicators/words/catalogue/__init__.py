"""What a language must have words for, one module a subject. A language that lacks a word is a type error.

Words that take a number or a list are functions: each language has its own plurals and its own order. Words for the
values of a key are tables with a key each, so that neither a value without a word nor a word too few goes unnoticed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from trafficking_indicators.words.catalogue.about import AboutWords
    from trafficking_indicators.words.catalogue.articles import ArticleWords
    from trafficking_indicators.words.catalogue.compare import CompareWords
    from trafficking_indicators.words.catalogue.diff import DiffWords
    from trafficking_indicators.words.catalogue.explain import ExplainWords
    from trafficking_indicators.words.catalogue.follow import FollowWords
    from trafficking_indicators.words.catalogue.follow_explain import FollowExplainWords
    from trafficking_indicators.words.catalogue.followup_sheet import FollowUpSheetWords
    from trafficking_indicators.words.catalogue.merge import MergeWords
    from trafficking_indicators.words.catalogue.plan import PlanWords
    from trafficking_indicators.words.catalogue.priorities import PriorityWords
    from trafficking_indicators.words.catalogue.profile import ProfileWords
    from trafficking_indicators.words.catalogue.reply import ReplyWords
    from trafficking_indicators.words.catalogue.report import ReportWords
    from trafficking_indicators.words.catalogue.revision import RevisionWords
    from trafficking_indicators.words.catalogue.score import ScoreWords
    from trafficking_indicators.words.catalogue.show import ShowWords
    from trafficking_indicators.words.catalogue.statuses import StatusWords
    from trafficking_indicators.words.catalogue.survey import SurveyWords
    from trafficking_indicators.words.catalogue.todo import TodoWords
    from trafficking_indicators.words.catalogue.worksheet import WorksheetWords


class Words(Protocol):
    """All words of one language, by subject: read when a report asks for them."""

    @property
    def about(self) -> AboutWords:
        """The head of a report."""

    @property
    def statuses(self) -> StatusWords:
        """Statuses."""

    @property
    def score(self) -> ScoreWords:
        """The scorecard."""

    @property
    def priorities(self) -> PriorityWords:
        """The priority tally."""

    @property
    def explain(self) -> ExplainWords:
        """The evidence annex."""

    @property
    def show(self) -> ShowWords:
        """The instrument's own text."""

    @property
    def diff(self) -> DiffWords:
        """The difference between two assessments."""

    @property
    def revision(self) -> RevisionWords:
        """What differs between two states of an instrument."""

    @property
    def compare(self) -> CompareWords:
        """Assessments side by side."""

    @property
    def plan(self) -> PlanWords:
        """Needs and wishes joined."""

    @property
    def survey(self) -> SurveyWords:
        """Survey answers."""

    @property
    def worksheet(self) -> WorksheetWords:
        """A worksheet."""

    @property
    def report(self) -> ReportWords:
        """The whole report."""

    @property
    def follow(self) -> FollowWords:
        """Claims and findings on a plan."""

    @property
    def follow_explain(self) -> FollowExplainWords:
        """An item of a follow-up explained."""

    @property
    def followup_sheet(self) -> FollowUpSheetWords:
        """The worksheet of a follow-up, and a body's own sheet."""

    @property
    def articles(self) -> ArticleWords:
        """Findings by treaty and article."""

    @property
    def profile(self) -> ProfileWords:
        """The one-page profile."""

    @property
    def todo(self) -> TodoWords:
        """What is left to do."""

    @property
    def reply(self) -> ReplyWords:
        """The right of reply."""

    @property
    def merge(self) -> MergeWords:
        """Readings held against each other."""

    def colon(self, label: str, text: str) -> str:
        """Put a label before a text."""

    def list(self, items: Sequence[str]) -> str:
        """Join items."""
