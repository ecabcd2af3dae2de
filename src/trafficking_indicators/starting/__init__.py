"""The texts of starting files: an assessment of any instrument, and an instrument of one's own."""

from trafficking_indicators.starting.assessment import Head, assessment_file
from trafficking_indicators.starting.instrument import instrument_files

__all__ = ["Head", "assessment_file", "instrument_files"]
