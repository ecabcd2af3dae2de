"""Try the schemas as an editor uses them: yaml-language-server and ajv, from npm, over a table of slips.

Run: python tools/try_editor.py FOLDER, the folder in which npm has installed yaml-language-server and ajv.

Says what is underlined where, what is offered, what is inserted, and what is shown of a key; ends with 1 where that is
not what is asked for below.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from language_server import LanguageServer, Said, language_server

ROOT = Path(__file__).resolve().parent.parent
STATUSES = "met, partly_met, unmet, unknown, not_assessed, not_applicable"
MODELINE = "# yaml-language-server: $schema=../schemas/assessment.schema.json\n"
HEAD = """\
instrument: iom-2016
instrument_version: "1.0"
country: XAA
territory_name: Harbourland
round: 2020
as_of: 2020
basis: illustration
assessors: [a made-up team]
limitations: Made up.
sources:
  plan: {kind: policy, voice: state, title: Plan, date: 2019}
"""
RATING = """\
    F1:
      status: met
      reason: In force.
      evidence:
        - source: plan
          says: for
"""
FILE = f"{MODELINE}{HEAD}ratings:\n  5.1:\n{RATING}    F2: not_assessed\n"


class Slip(NamedTuple):
    """One change of the file, and what is to be said: at the place of a text, words that have to be in it."""

    old: str
    new: str
    at: str
    words: tuple[str, ...]


def _kept(key: str) -> str:
    """Give the line of the rating with a key, and those that belong to it."""
    found = re.search(rf"^      {key}:.*\n(?:        .*\n)*", FILE, re.MULTILINE)
    assert found is not None
    return found.group()


SLIPS = {
    "a misspelt status": Slip("status: met", "status: metx", "metx", tuple(STATUSES.split(", "))),
    "a status in capitals": Slip("status: met", "status: Met", "Met", ("partly_met", "not_applicable")),
    "no evidence": Slip(_kept("evidence"), "", "F1:\n", ("evidence",)),
    "no reason": Slip(_kept("reason"), "", "F1:\n", ("reason",)),
    "no status": Slip(_kept("status"), "", "F1:\n", ("status",)),
    "partly without what is missing": Slip("status: met", "status: partly_met", "F1:\n", ("missing",)),
    "unknown without what was tried": Slip("status: met", "status: unknown", "F1:\n", ("tried",)),
    "a key of another status": Slip("says: for\n", "says: for\n      missing: x\n", "missing", ("missing", "allowed")),
    "a misspelt key": Slip("reason: In", "reasn: In", "reasn", ("reasn", "not allowed")),
    "a short form that is none": Slip("F2: not_assessed", "F2: met", "met\n", ("not_assessed",)),
    "a rating of nothing": Slip("F2: not_assessed", "F2:", "", ("not_assessed",)),
    "evidence as a text": Slip(_kept("evidence"), "      evidence: plan\n", "plan\n", ("array",)),
    "evidence of nothing": Slip(_kept("evidence"), "      evidence: []\n", "[]", ("too few items",)),
    "a misspelt direction": Slip("says: for", "says: fro", "fro", ("for", "against")),
    "a misspelt voice": Slip("voice: state", "voice: stat", "stat,", ("state", "ngo", "nhri")),
    "no kind of source": Slip("kind: policy, ", "", "plan: {", ("kind",)),
    "a date in words": Slip("date: 2019", "date: May 2019", "May", ("Write a date", "2016-05-31")),
    "a country in small letters": Slip("XAA", "xaa", "xaa", ("three capital letters",)),
    "no country": Slip("country: XAA\n", "", "instrument:", ("country",)),
    "assessors as a text": Slip("[a made-up team]", "a made-up team", "a made-up team", ("array",)),
    "a misspelt key of the file": Slip("ratings:", "rating:", "rating:", ("rating", "not allowed")),
    "a code in small letters": Slip("    F2", "    f2", "f2", ("letter of a dimension", "F1")),
    "an empty text": Slip("Made up.", "", "", ("string",)),
    "a blank text": Slip("Made up.", '" "', '" "', ("not blank",)),
    "a tag that is none": Slip("Made up.", "{english: Made up.}", "english", ("language tag",)),
    "a basis with a hyphen": Slip("illustration", "desk-reading", "desk-reading", ("desk_reading", "official")),
    "a key twice": Slip("F2: not", "F1: not", "F1: not", ("unique",)),
    "a tab": Slip("    F2: not", "\tF2: not", "\t", ("Tabs",)),
}
# At the sign `|`: what has to be offered.
OFFERED = {
    f"{MODELINE}|": "instrument, basis, assessors, ratings, sources",
    f"{MODELINE}{HEAD}audience: |": "public, internal",
    f"{MODELINE}{HEAD}  law: {{kind: |": "law, policy, agreement, report, interview",
    f"{MODELINE}{HEAD}  law:\n    |": "kind, voice, title, date, url, via, note",
    f"{MODELINE}{HEAD}ratings:\n  5.1:\n    F1:\n      status: |": STATUSES,
    f"{MODELINE}{HEAD}ratings:\n  5.1:\n    F1: |": "not_assessed",
    f"{MODELINE}{HEAD}ratings:\n  5.1:\n    F1:\n      |": "status, reason, evidence, missing, tried, confidence",
    FILE.replace("says: for", "says: |"): "for, against",
    FILE.replace("          says: for", "          |"): "says, locator, note, sensitive",
    f"{MODELINE}{HEAD}answers:\n  - id: a\n    text: b\n    several: |": "true, false",
}
# Of a text: the title that is shown, and words of what is said of it.
SHOWN = {
    "instrument: iom": ("Instrument", "Id of the instrument"),
    "plan: {": ("Source of the register", "register"),
    "kind: pol": ("Kind", "plan, strategy"),
    "F1:": ("Rating", "A source states"),
    "F2:": ("Rating", "not looked at"),
    "status: met": ("Status", "A source states it"),
    "reason: In": ("Reason", "Why this status"),
    "evidence:": ("Evidence", "Citations"),
    "says: for": ("Says", "speaks for"),
    "limitations:": ("Limitations", "could not see"),
}
NO_TEXTS = ("$", "{", "}")
STRICT = """
const Ajv = require("ajv/dist/2020").default;
const schema = JSON.parse(require("fs").readFileSync(process.argv[1]));
const ajv = new Ajv({strict: true, allowUnionTypes: true, validateFormats: false});
ajv.addVocabulary(["patternErrorMessage"]);
ajv.compile(schema);
"""


def objections(server: LanguageServer) -> Iterator[str]:
    """Try all that is asked for; say what is otherwise."""
    file = ROOT / "assessments" / "tried.yaml"
    if said := server.problems(file, FILE):
        yield f"a file without slips: {said}"
    for name, slip in SLIPS.items():
        text = FILE.replace(slip.old, slip.new, 1)
        found = server.problems(file, text)
        if not any(_is_said(slip, said, text) for said in found):
            yield f"{name}: {list(slip.words)} expected at {slip.at!r}, said is {found}"
    for text, labels in OFFERED.items():
        offers = {offer.label: offer.inserted for offer in server.completions(file, text + "\n" * ("|" in text))}
        missing = [label for label in labels.split(", ") if label not in offers]
        if missing:
            yield f"{text[-40:]!r}: not offered {missing}, but {list(offers)}"
        if text == f"{MODELINE}|":
            yield from _skeleton(offers["Assessment"])
    for text, (title, words) in SHOWN.items():
        before, _, after = FILE.partition(text)
        shown = server.hover(file, f"{before}{text[0]}|{text[1:]}{after}")
        if not shown.startswith(f"#### {title}\n") or words not in shown:
            yield f"{text!r}: {title!r} and {words!r} expected, shown is {shown!r}"


def _is_said(slip: Slip, said: Said, text: str) -> bool:
    here = text.splitlines(keepends=True)[said.line - 1][said.column - 1 :]
    return all(word in said.words for word in slip.words) and (here.startswith(slip.at) or not here.strip())


def _skeleton(inserted: str) -> Iterator[str]:
    """Look whether the whole file that is inserted is YAML, with every key."""
    plain = re.sub(r"\$\{?\d+(?::[^}]*)?\}?", "x", inserted)
    try:
        keys = list(yaml.safe_load(plain))
    except yaml.YAMLError:
        keys = []
    if keys[:2] != ["instrument", "instrument_version"] or "limitations" not in keys:
        yield f"the skeleton of a file is no mapping with its keys: {inserted!r}"


def main(modules: Path) -> int:
    """Try the schemas with what lies in a folder of node's modules."""
    found: list[str] = []
    for schema in sorted((ROOT / "schemas").glob("*.json")):
        done = subprocess.run(
            ["node", "-e", STRICT, str(schema)],  # noqa: S607  # wherever node is installed
            check=False,
            capture_output=True,
            text=True,
            cwd=modules.parent,
        )
        if done.returncode:
            lines = [line for line in done.stderr.splitlines() if "rror" in line]
            found.append(f"ajv refuses {schema.name}: {' '.join(lines[:1])}")
    with language_server(modules / "yaml-language-server" / "bin" / "yaml-language-server", ROOT) as server:
        found += objections(server)
    print("\n".join(found) or f"{len(SLIPS)} slips, {len(OFFERED)} offers and {len(SHOWN)} hovers are as asked for")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve() / "node_modules"))
