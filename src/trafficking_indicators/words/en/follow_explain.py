"""English words of an item of a follow-up explained."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.follow_explain import FollowExplainWords
from trafficking_indicators.words.en import follow

STATES = follow.WORDS.states

WORDS = FollowExplainWords(
    title=lambda title: f"{title}. Items explained",
    records="Claims and findings",
    finding=lambda number, date: f"Finding {number}, as of {date}",
    follows="What follows, and why",
    nothing_follows="Nothing follows from the records.",
    states={
        "overdue": STATES["overdue"],
        "overdue_by_first_date": STATES["overdue_by_first_date"],
        "no_deadline": STATES["no_deadline"],
        "report_due": STATES["report_due"],
        "quiet": STATES["quiet"],
        "said_not_shown": STATES["said_not_shown"],
        "shown_not_said": STATES["shown_not_said"],
        "on_own_word": STATES["on_own_word"],
        "on_paper_only": STATES["on_paper_only"],
        "nobody_responsible": STATES["nobody_responsible"],
        "cannot_be_checked": STATES["cannot_be_checked"],
        "asked": "asked before",
        "look_again": "a question to the evaluator",
    },
    why={
        "overdue": lambda fact: (
            f"Due {fact['due']}; its last day lies before the day of reading, {fact['on']}, and the latest finding is: "
            f"{fact['finding']}. A claim clears nothing."
        ),
        "overdue_by_first_date": lambda fact: (
            f"The first date was {fact['first']}; its last day lies before the day of reading, {fact['on']}, and the "
            f"latest finding is: {fact['finding']}."
        ),
        "no_deadline": lambda _: "The source states no date for it.",
        "report_due": lambda fact: (
            f"The last day for reports was {fact['term']}, and no body that is to act has reported after "
            f"{fact['after']}."
        ),
        "quiet": lambda fact: (
            f"No body that is to act has reported after {fact['after']}; since then two days for reports have passed, "
            f"the last one {fact['term']}."
        ),
        "said_not_shown": lambda fact: (
            f"Claim: {fact['by']} says done, round {fact['round']}. Latest finding: {fact['finding']}."
        ),
        "shown_not_said": lambda fact: (
            f"Finding of {fact['as_of']}: done. Latest claim: {fact['by']} says {fact['says']}, round {fact['round']}."
            if fact["by"]
            else f"Finding of {fact['as_of']}: done. Nobody said anything."
        ),
        "on_own_word": lambda fact: (
            f"All evidence of the latest finding is the word of {fact['lead']}, the body that leads: {fact['sources']}."
        ),
        "on_paper_only": lambda fact: (
            f"Shown: part {fact['shown']}. Of what is to be seen in practice nothing is shown: part "
            f"{fact['in_practice']}."
        ),
        "nobody_responsible": lambda fact: (
            f"{fact['lead']} leads, but: {fact['assignment']}."
            if fact["lead"]
            else f"No body is named to lead: {fact['assignment']}."
        ),
        "cannot_be_checked": lambda _: "It is not split into parts that can be seen.",
        "asked": lambda fact: (
            f"The same was asked in {fact['items']}, and where those name it in turn: {fact['times']} times in all"
            + (f", since {fact['since']}." if fact["since"] else ".")
        ),
        "look_again": lambda fact: (
            f"Latest finding: {fact['finding']}. Does {fact['links']} still stand as it was rated? This is no status."
        ),
    },
)
