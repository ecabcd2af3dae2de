"""The words of English output."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

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


class English:
    """The words by subject, each read when a report asks for it."""

    @cached_property
    def about(self) -> AboutWords:
        """The head of a report."""
        from trafficking_indicators.words.en import about

        return about.WORDS

    @cached_property
    def statuses(self) -> StatusWords:
        """Statuses."""
        from trafficking_indicators.words.en import statuses

        return statuses.WORDS

    @cached_property
    def score(self) -> ScoreWords:
        """The scorecard."""
        from trafficking_indicators.words.en import score

        return score.WORDS

    @cached_property
    def priorities(self) -> PriorityWords:
        """The priority tally."""
        from trafficking_indicators.words.en import priorities

        return priorities.WORDS

    @cached_property
    def explain(self) -> ExplainWords:
        """The evidence annex."""
        from trafficking_indicators.words.en import explain

        return explain.WORDS

    @cached_property
    def show(self) -> ShowWords:
        """The instrument's own text."""
        from trafficking_indicators.words.en import show

        return show.WORDS

    @cached_property
    def diff(self) -> DiffWords:
        """The difference between two assessments."""
        from trafficking_indicators.words.en import diff

        return diff.WORDS

    @cached_property
    def revision(self) -> RevisionWords:
        """What differs between two states of an instrument."""
        from trafficking_indicators.words.en import revision

        return revision.WORDS

    @cached_property
    def compare(self) -> CompareWords:
        """Assessments side by side."""
        from trafficking_indicators.words.en import compare

        return compare.WORDS

    @cached_property
    def plan(self) -> PlanWords:
        """Needs and wishes joined."""
        from trafficking_indicators.words.en import plan

        return plan.WORDS

    @cached_property
    def survey(self) -> SurveyWords:
        """Survey answers."""
        from trafficking_indicators.words.en import survey

        return survey.WORDS

    @cached_property
    def worksheet(self) -> WorksheetWords:
        """A worksheet."""
        from trafficking_indicators.words.en import worksheet

        return worksheet.WORDS

    @cached_property
    def report(self) -> ReportWords:
        """The whole report."""
        from trafficking_indicators.words.en import report

        return report.WORDS

    @cached_property
    def follow(self) -> FollowWords:
        """Claims and findings on a plan."""
        from trafficking_indicators.words.en import follow

        return follow.WORDS

    @cached_property
    def follow_explain(self) -> FollowExplainWords:
        """An item of a follow-up explained."""
        from trafficking_indicators.words.en import follow_explain

        return follow_explain.WORDS

    @cached_property
    def followup_sheet(self) -> FollowUpSheetWords:
        """The worksheet of a follow-up, and a body's own sheet."""
        from trafficking_indicators.words.en import followup_sheet

        return followup_sheet.WORDS

    @cached_property
    def articles(self) -> ArticleWords:
        """Findings by treaty and article."""
        from trafficking_indicators.words.en import articles

        return articles.WORDS

    @cached_property
    def profile(self) -> ProfileWords:
        """The one-page profile."""
        from trafficking_indicators.words.en import profile

        return profile.WORDS

    @cached_property
    def todo(self) -> TodoWords:
        """What is left to do."""
        from trafficking_indicators.words.en import todo

        return todo.WORDS

    @cached_property
    def reply(self) -> ReplyWords:
        """The right of reply."""
        from trafficking_indicators.words.en import reply

        return reply.WORDS

    @cached_property
    def merge(self) -> MergeWords:
        """Readings held against each other."""
        from trafficking_indicators.words.en import merge

        return merge.WORDS

    def colon(self, label: str, text: str) -> str:
        """Put a label before a text."""
        return f"{label}: {text}"

    def list(self, items: Sequence[str]) -> str:
        """Join items."""
        return ", ".join(items)
