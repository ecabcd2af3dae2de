"""What a language must have words for in a follow-up: what bodies say, what is found, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.forms import Number

    class BySays(TypedDict):
        """A word for each thing that a body may say."""

        done: str
        partly_done: str
        under_way: str
        not_started: str
        will_not_do: str
        no_reply: str
        not_to_the_point: str

    class ByFound(TypedDict):
        """A word for each thing that may be found."""

        done: str
        partly_done: str
        under_way: str
        not_done: str
        unknown: str
        not_looked_at: str
        undone: str
        dropped: str

    class ByPart(TypedDict):
        """A word for what may be found of a part."""

        shown: str
        lacking: str
        unknown: str
        not_looked_at: str

    class ByIndependence(TypedDict):
        """A word for how the keeper stands to those who are to act."""

        independent: str
        part_of_state: str
        lead_body: str

    class ByItemKind(TypedDict):
        """A word for each kind of item."""

        recommendation: str
        measure: str
        commitment: str

    class ByStrength(TypedDict):
        """A word for how strongly an item is worded."""

        shall: str
        should: str
        may: str
        urged: str
        invited: str
        not_stated: str

    class ByPosition(TypedDict):
        """A word for what the State said of an item."""

        accepted: str
        accepted_in_part: str
        noted: str
        rejected: str
        not_stated: str

    class ByAssignment(TypedDict):
        """A word for how it is known who is to act."""

        stated: str
        inferred: str
        disputed: str
        none: str

    class ByState(TypedDict):
        """A sentence for each thing that is worked out of an item and is no finding."""

        overdue: str
        overdue_by_first_date: str
        no_deadline: str
        report_due: str
        quiet: str
        said_not_shown: str
        shown_not_said: str
        on_own_word: str
        on_paper_only: str
        nobody_responsible: str
        cannot_be_checked: str

    class ByDueGroup(TypedDict):
        """A title for the items of each kind of deadline."""

        overdue: str
        later: str
        continuous: str
        none_stated: str

    class ByChange(TypedDict):
        """A word for each kind of change between two states of a follow-up."""

        found_done: str
        found_worse: str
        undone: str
        deadline_moved: str
        reworded: str
        lead_changed: str
        reported: str
        record_removed: str
        record_rewritten: str
        found_otherwise: str
        item_added: str


class FollowWords(Subject):
    """Claims and findings on a plan."""

    title: Callable[[str, str, str], str]
    as_reported: str
    findings: str
    found: ByFound
    counted: Callable[[str, int], str]
    claims: str
    said_done: Callable[[int, int, int], str]
    past_date: str
    past_date_moved: Callable[[int, int], str]
    moved: str
    no_date: str
    nobody: str
    cannot_check: str
    reports_due: str
    keeper: str
    independence: str
    independences: ByIndependence
    read_on: str
    never: str
    items: str
    claim: str
    finding: str
    date: str
    says: BySays
    said_by: Callable[[str, str], str]
    asked_on: Callable[[str], str]
    no_claim: str
    no_finding: str
    part: str
    parts: str
    side: str
    state: str
    part_states: ByPart
    reason: str
    tried: str
    act: str
    evidence: str
    cited: Callable[[str, str], str]
    lead: str
    with_: str
    assignments: ByAssignment
    due: str
    none_stated: str
    continuous: Callable[[str], str]
    moved_from: Callable[[str, str, str], str]
    start: str
    from_: str
    kinds: ByItemKind
    strengths: ByStrength
    position: str
    positions: ByPosition
    links: str
    asked: Callable[[int, str], str]
    asked_label: str
    budget: str
    planned: Callable[[str], str]
    spent: Callable[[str], str]
    states_label: str
    states: ByState
    look_again: Callable[[str], str]
    groups: str
    no_body: str
    no_area: str
    due_groups: ByDueGroup
    items_of: Number
    ask_title: Callable[[str, str], str]
    ask_intro: str
    ask_body: str
    ask_round: str
    ask_by: str
    ask_nothing: str
    last_said: str
    last_found: str
    would_show: str
    answer_here: str
    deadline_of: Callable[[str, str], str]
    diff_title: Callable[[str, str], str]
    changes: ByChange
    change: str
    detail: str
    from_to: Callable[[str, str], str]
    no_change: str
    append_only: str
    broken: Callable[[int], str]
    became: Callable[[str, str, str], str]
