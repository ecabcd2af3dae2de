"""The file of a next round, made for `assess new assessment --from`."""

from __future__ import annotations

import os

from trafficking_indicators.cli.loading import latest_day, schemas_from
from trafficking_indicators.errors import UsageError


def next_round(old: str, country: str, round: str, language: str, folder: str | None, output_path: str | None) -> str:
    """Make the file of a next round of an assessment; one that is internal stays so.

    Raises UsageError where the old file is of another country, or of the same round.
    """
    from datetime import date

    from trafficking_indicators.analysis.about import about as tell
    from trafficking_indicators.checking.whole_assessments import open_assessment
    from trafficking_indicators.writing import arguments
    from trafficking_indicators.writing.next_round import next_round_file

    arguments.check_contacts("the name of the file", os.path.basename(output_path or ""))
    arguments.check_round(round)
    loaded = open_assessment(old, folder, audience="internal", today=latest_day())
    before = loaded.assessment
    if before.country != country:
        raise UsageError(
            f"--from is an assessment of {before.country}", f"write {before.country}, or name another file"
        )
    if before.round == round:
        raise UsageError(f"--from is of the round {before.round} itself", "name the next round otherwise")
    arguments.check_language(language, loaded.instrument)
    schemas = None if output_path is None else schemas_from(os.path.dirname(output_path), "assessment")
    schema = None if schemas is None else f"{schemas}/assessment.schema.json"
    about = tell(loaded.instrument, before, audience="public", removed=loaded.removed)
    return next_round_file(about, round, date.today().isoformat(), language, schema=schema)
