"""Rules across the models: one small function each, whose docstring is the published text of the rule."""

from trafficking_indicators.checks.assessments import check_assessment
from trafficking_indicators.checks.instruments import check_area, check_header, check_measures, check_recommendations

__all__ = ["check_area", "check_assessment", "check_header", "check_measures", "check_recommendations"]
