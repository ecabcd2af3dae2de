"""What the reader and `validate` are tried on: pieces of hostile YAML, texts that some format takes for its own."""

from __future__ import annotations

import json
import re

from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Area, Header
from trafficking_indicators.model.measures import Measures
from trafficking_indicators.model.recommendations import Recommendations

_MODELS = (Assessment, Header, Area, Recommendations, Measures)
_KEY = re.compile(r'"([a-z_]+)": \{"')

# What means something to YAML, and what is not allowed.
MARKS = [
    *"ab1 ~:-?,[]{}&*!|>'\"%#\\\n\t\r.=<",
    "- ",
    ": ",
    "? ",
    "\n  ",
    "---\n",
    "...\n",
    "<<: ",
    "&a ",
    "*a",
    "!t ",
    "null",
]
ODD = [
    "ə",
    "😀",
    "\x00",
    "\x1b",
    "\x85",
    "\u2028",
    "\ufeff",
    "\ufffe",
    "\\ud800",
    "\\U00110000",
    "\\e",
    "5.10",
    "%YAML 1.1\n",
]
# Made up: an address and telephone numbers of nobody.
CONTACTS = ["nobody@example.org", "+994 12 000 00 00", "tel. 000 00 00 00"]
# What a text may be, and what some format that shows it would take for its own.
TEXTS = [
    *(
        "a word",
        "Ölkə üzrə şöbə",
        "שלום",
        "\u202fx",
        "e\u0301\u0327",
        "👩\u200d👩\u200d👧",
        "\u00ad\u200fx",
        "\u0378",
    ),
    *("::error file=x::y", "%0A%25", "]]>", "<script>", "&amp;", "| a | b |", "`x`", "=1+1", "$(x)", "${{ x }}"),
    *(
        "two\nlines",
        "a\tb",
        "\ufffd",
        "# x",
        "1. x",
        "~",
        "null",
        "NO",
        "5.10",
        "010",
        "2016-02-30",
        "w" * 90,
        "界" * 40,
    ),
]
WORDS = ["law", "Hotline", "na-2016", "5.1", "5.1.F1", "pier", "P1", "A", "XAA", "met", "en", "2016", "1"]
# Keys of every kind of file, for names in wrong places.
KEYS = sorted({field.group(1) for model in _MODELS for field in _KEY.finditer(json.dumps(model.model_json_schema()))})
