"""What an instrument holds is shown: a field that is added to measures has its place in the text."""

from __future__ import annotations

from making.builders import area, instrument
from making.tables import texts_of
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.measures import Measure, Measures, Objective, WrittenFor
from trafficking_indicators.reports.show import show_report

# A value for each field, that nothing else in the text has, and what is shown of it.
MEASURE = {
    "text": "Train inspectors",
    "page": "217",
    "addresses": [{"to": "1.F1", "basis": "source"}],
    "note": "Printed twice",
}
OBJECTIVE = {"text": "The ministry is invited", "page": "218", "measures": {"9.9": MEASURE}}
WRITTEN_FOR = {"country": "FRA", "date": "1987"}
FILE = {"written_for": WRITTEN_FOR, "objectives": {"9-9": OBJECTIVE}}


def test_every_field_of_a_measure_and_of_its_objective_is_shown() -> None:
    for model, values in (
        (Measure, MEASURE),
        (Objective, OBJECTIVE),
        (Measures, FILE),
        (WrittenFor, WRITTEN_FOR),
    ):
        assert values.keys() == model.model_fields.keys()
    measures = Measures.model_validate(FILE)
    made = instrument(area("1", {"F1": ()}))
    with_measures = Instrument(
        made.header, made.areas, made.recommendations, measures.objectives, written_for=measures.written_for
    )
    shown = [text for block in show_report(with_measures, ["9-9"], "en").blocks for text in texts_of(block)]
    for value in ("Train inspectors", "217", "1.F1", "Printed twice", "The ministry is invited", "218", "1987"):
        assert [text for text in shown if value in text], value
