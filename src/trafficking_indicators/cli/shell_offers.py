"""What shells offer for an argument: rules, and the ids of an instrument; nothing where they are not known."""

from __future__ import annotations

from typing import Any, get_args

from trafficking_indicators.errors import AssessError


def rules(incomplete: str) -> list[str]:
    """Offer rules."""
    from trafficking_indicators.rule_names import RuleName

    return [name for name in get_args(RuleName) if name.startswith(incomplete)]


def instrument_ids(ctx: Any, incomplete: str) -> list[str]:  # noqa: ANN401  # typer's own, whose types it keeps
    """Offer the ids that `show` knows."""
    try:
        from trafficking_indicators.cli.loading import open_instrument
        from trafficking_indicators.reports.show import showable

        known = showable(open_instrument(ctx.params.get("instrument_folder")))
    except AssessError:
        return []
    return [name for name in known if name.startswith(incomplete)]


def explained_ids(ctx: Any, incomplete: str) -> list[str]:  # noqa: ANN401
    """Offer the ids that `explain` knows of the assessment or follow-up that is named before them."""
    file = ctx.params.get("file")
    try:
        from trafficking_indicators.cli.follow_formats import is_followup

        if is_followup(file or ""):
            from trafficking_indicators.checking.whole_followups import open_followup

            items = open_followup(file or "", ctx.params.get("instrument_folder")).followup.items
            return [name for name in items if name.startswith(incomplete)]
        from trafficking_indicators.analysis.explainable import explainable
        from trafficking_indicators.analysis.priorities import tally_of
        from trafficking_indicators.checking.whole_assessments import open_assessment

        loaded = open_assessment(file or "", ctx.params.get("instrument_folder"), audience="internal")
    except AssessError:
        return []
    tally = tally_of(loaded.instrument, loaded.assessment)
    return [name for name in explainable(loaded.instrument, tally) if name.startswith(incomplete)]
