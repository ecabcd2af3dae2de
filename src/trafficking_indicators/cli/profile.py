"""`assess profile`."""

from __future__ import annotations

from trafficking_indicators.cli import output
from trafficking_indicators.cli.loading import open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
)


def profile(
    file: AssessmentFile,
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Put one assessment on one sheet of paper.

    Writes a web page that prints on one side of A4: paper and practice facing each other, what is known and what may
    be, who was heard, the limits in full and the State's reply.
    """
    about = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.score import score
    from trafficking_indicators.render.html.profile import to_sheet
    from trafficking_indicators.reports.profile import profile_of

    scorecard = score(about.instrument, about.only.assessment)
    output.write(to_sheet(profile_of(about, scorecard, lang)), output_path)
