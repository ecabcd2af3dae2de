"""What stands on every output, made once and without words: whose readings it shows, what they did not see. Pure."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.analysis.score import areas_looked_at
from trafficking_indicators.model.assessment import UNOFFICIAL, Assessment
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.history import Gap, Removed, not_comparable
from trafficking_indicators.model.instrument import Instrument


class Shown(NamedTuple):
    """One assessment as an output shows it.

    `audience` is the reader's, `disclaimer` says that the assessment is unofficial and is None where it is not, and
    `not_comparable` is what has changed since the version of the instrument that it was made with, None where nobody
    has to say so.
    """

    assessment: Assessment
    audience: Audience
    disclaimer: LocalText | None
    not_looked_at: tuple[str, ...]
    not_comparable: tuple[Gap, ...] | None


class About(NamedTuple):
    """What stands on an output: of the instrument, and of each assessment that it shows.

    The audience is internal as soon as one of them is; the disclaimer stands as soon as one of them is unofficial.
    `removed` are ratings of indicators that the instrument has no more.
    """

    instrument: Instrument
    shown: tuple[Shown, ...]
    audience: Audience
    disclaimer: LocalText | None
    removed: tuple[Removed, ...]

    @property
    def scope_note(self) -> LocalText:
        """What the instrument is about, and what not."""
        return self.instrument.header.scope_note

    @property
    def only(self) -> Shown:
        """The assessment of an output that shows one."""
        (shown,) = self.shown
        return shown


def about(
    instrument: Instrument, *assessments: Assessment, audience: Audience, removed: tuple[Removed, ...] = ()
) -> About:
    """Tell what stands on an output about assessments that were opened for an audience."""
    internal = audience == "internal" or any(assessment.audience == "internal" for assessment in assessments)
    audience = "internal" if internal else "public"
    shown = tuple(_shown(instrument, assessment, audience) for assessment in assessments)
    disclaimer = next((one.disclaimer for one in shown if one.disclaimer), None)
    return About(instrument, shown, audience, disclaimer, removed)


def _shown(instrument: Instrument, assessment: Assessment, audience: Audience) -> Shown:
    header, version = instrument.header, assessment.instrument_version
    looked_at = areas_looked_at(instrument, assessment)
    if assessment.scope is not None and looked_at and assessment.scope != looked_at:
        # in the order of the instrument, whatever that of the file
        assessment = assessment.model_copy(update={"scope": looked_at})
    return Shown(
        assessment,
        audience,
        header.disclaimer if assessment.basis in UNOFFICIAL else None,
        tuple(area for area in instrument.areas if area not in looked_at),
        None if version == header.version else not_comparable(instrument, version, header.version),
    )
