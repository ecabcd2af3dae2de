"""English words of the head of a report."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.about import AboutWords

WORDS = AboutWords(
    instrument="Instrument",
    instrument_and_version=lambda name, version: f"{name} {version}",
    as_of="As of",
    basis="Basis",
    bases={
        "official": "official finding",
        "self_assessment": "self-assessment",
        "desk_reading": "desk reading",
        "illustration": "illustration",
    },
    assessors="Assessed by",
    scope="Scope",
    limits="Limits",
    accepted="Accepted",
    audience="Audience",
    internal="internal, not for publication",
    not_looked_at=lambda areas: f"outside the scope: {', '.join(areas)}",
    only_looked_at=lambda areas: f"only these areas: {', '.join(areas)}",
    no_translation=lambda language: f"({language})",
    reasons={"reworded": "reworded", "added": "added", "removed": "removed"},
    changed_since=lambda version, ids: f"not comparable with version {version}: {ids}",
    title=lambda country, round_, basis: f"{country} {round_}: {basis}",
    contents="Contents",
    skip="Skip to the report",
    page="page {page} of {pages}",
    figures_table="The same as a table",
)
