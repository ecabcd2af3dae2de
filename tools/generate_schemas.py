"""Write schemas/*.schema.json from the models, for editors and for checkers that know nothing of this project.

With `--check`, write nothing and end with 1 where a kept schema says anything else than the models; layout and the
order of keys do not count. All that depends on pydantic's version is made uniform below, before both uses.

The schemas accept all that the models accept, read by a YAML 1.2 reader, but for truth values in the place of a text:
other readers give plain scalars a type, so a text may be a number there; and but for a text at its greatest length,
around which the models strip blanks. Rules beyond the shape of a file are those of
`assess validate` alone.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, get_args

from choice_meanings import MEANINGS, SINGLE
from trafficking_indicators.model.fields import (
    DATE,
    LONGEST_ADDRESS,
    LONGEST_COUNT,
    LONGEST_TITLE,
    LONGEST_WORDING,
    NO,
    PATTERNS,
    YES,
    Model,
)

# has to be said before the models are made
Model.model_config["use_attribute_docstrings"] = True

from trafficking_indicators.model.ratings import Rating  # noqa: E402
from trafficking_indicators.model.statuses import READ_STATUSES  # noqa: E402
from trafficking_indicators.reading.kinds import KINDS, Kind  # noqa: E402

Schema = dict[str, Any]

TARGET = Path(__file__).resolve().parent.parent / "schemas"
# Where the name of the model is not what an evaluator would say.
TITLES = {
    "Address": "Address",
    "Answer": "Survey answer",
    "AnswerToComment": "Answer to a comment",
    "AskedReply": "Reply asked for",
    "Code": "Code of an indicator",
    "Count": "Whole number",
    "Date": "Date",
    "Evidence": "Citation",
    "Exercise": "Priority exercise",
    "Flag": "true or false",
    "DayOfYear": "Day of the year",
    "Due": "Deadline",
    "FollowSource": "Source of the register",
    "FollowUp": "Follow-up",
    "Found": "Finding",
    "Header": "Instrument",
    "InstrumentId": "Id of an instrument",
    "ItemName": "Item",
    "Label": "Short text",
    "Language": "Language tag",
    "Letter": "Letter",
    "Localized": "Text, plain or by language",
    "Option": "Option of a question",
    "Pair": "Paper and practice",
    "PartId": "Id",
    "RatingOrStatus": "Rating",
    "RoundName": "Round",
    "Source": "Source of the register",
    "Sum": "Sum of money",
    "SumOrNone": "Sum of money, or none_stated",
    "Text": "Plain text",
    "Title": "Name or title, plain or by language",
    "Wording": "Wording, plain or by language",
    "url": "URL",
}
BY_LANGUAGE = "or a mapping by language tag: {en: ..., az: ...}"
DESCRIPTIONS = {
    "Address": f"An address, at most {LONGEST_ADDRESS:,} letters.",
    "Count": f"A whole number, 0 or more, of at most {LONGEST_COUNT} digits.",
    "Date": "A year, a month or a day: 2016, 2016-05 or 2016-05-31. It stands for all the days in it.",
    "Flag": "true or false.",
    "Label": f"A text in one language, at most {LONGEST_TITLE} letters.",
    "Localized": f"A text in one language, {BY_LANGUAGE}.",
    "Option": f"An option of a question, at most {LONGEST_WORDING:,} letters.",
    "RatingOrStatus": "The finding on one indicator: a status with reason and evidence. not_assessed may stand alone.",
    "SumOrNone": "A sum of money, or none_stated where sources were looked at and name none.",
    "Text": "A text in one language. Quote it where it holds a colon, a comma in braces or a #.",
    "Title": f"At most {LONGEST_TITLE} letters in one language, {BY_LANGUAGE}.",
    "Wording": f"At most {LONGEST_WORDING:,} letters in one language, {BY_LANGUAGE}.",
}
# What each status means, as its model says.
STATUSES: dict[str, str] = {}
for state in get_args(Rating):
    (status,) = get_args(state.model_fields["status"].annotation)
    STATUSES[status] = str(state.model_fields["status"].description)
# How many there are, in a word.
IN_WORDS = {7: "seven", 8: "eight"}
AREA_OF_RATINGS = {"title": "Ratings of one area", "description": "Ratings by code, as F1."}
# What YAML 1.2 readers take for a number; a text that looks like none stays a text with all of them.
NUMBERS = ("7", "2016", "4.5", "1e3")
NEGATIVE = "-7"
# The order in which a person reads a schema; what is not named follows.
ORDER = ("$schema", "title", "description", "$ref", "type", "enum", "const", "default", "properties", "required")


def scalar(pattern: str | None) -> Schema:
    """Accept a text of a pattern, and the numbers that other readers make of such a text.

    Truth values are no texts to them: editors would offer `true` and `false` wherever a text is asked for, or, where
    the type is not said, put in a key without its colon. Who means the word writes it in quotes.
    """

    def may_be(texts: tuple[str, ...]) -> bool:
        return pattern is None or any(re.search(pattern, text) for text in texts)

    schema: Schema = {"type": ["string", "number"] if may_be(NUMBERS) else "string"}
    if may_be(NUMBERS) and not may_be((NEGATIVE,)):
        schema["minimum"] = 0
    # what is blank is no text; the models strip more kinds of blanks
    return {**schema, **patterned(pattern or "[^ \\t\\r\\n]")}


def patterned(pattern: str) -> Schema:
    """Ask for a pattern, and say to editors in words what it asks for."""
    asked = ", ".join(PATTERNS.get(pattern, ("a text that is not blank",)))
    return {"pattern": pattern, "patternErrorMessage": f"Write {asked}."}


COUNT: Schema = {
    "type": ["integer", "string"],
    "minimum": 0,
    "maximum": 10**LONGEST_COUNT - 1,
    "pattern": f"^[0-9]{{1,{LONGEST_COUNT}}}$",
    "patternErrorMessage": f"Write a whole number of at most {LONGEST_COUNT} digits.",
}
FLAG: Schema = {
    "type": ["boolean", "string"],
    "pattern": f"^(?:{'|'.join((*YES, *NO))})$",
    "patternErrorMessage": "Write true or false.",
}
# "format" lets checkers refuse a day that no month has
DAY: Schema = {
    "type": ["string", "integer"],
    "minimum": 0,
    "maximum": 9999,
    "pattern": DATE,
    "patternErrorMessage": f"Write {', '.join(PATTERNS[DATE])}.",
    "if": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "then": {"format": "date"},
}


def portable(schema: Any) -> Any:  # noqa: ANN401  # a JSON Schema nests without end
    """Make one part of a schema what other readers need, and the same with every version of pydantic."""
    if isinstance(schema, list):
        return [portable(member) for member in schema if member != {"type": "null"}]
    if not isinstance(schema, dict):
        return schema
    # no default: editors would put it in, and who reads the file would take it for what the author has thought of
    loose = {key: portable(value) for key, value in schema.items() if key not in ("default", "title", "properties")}
    if "properties" in schema:
        loose["properties"] = properties(schema)
    if "ge" in loose:
        loose |= {"type": COUNT["type"], "minimum": loose.pop("ge")}
    return in_order(worded(single(loose)))


def properties(schema: Schema) -> Schema:
    """Give each key a title, as its name in words; a status stands first, then what is required."""
    required = schema.get("required", ())
    names = sorted(schema["properties"], key=lambda name: (name != "status", name not in required))
    return {name: in_order({"title": in_words(name), **portable(schema["properties"][name])}) for name in names}


def single(schema: Schema) -> Schema:
    """Take what is left of a choice between something and nothing for the thing itself."""
    members = schema.get("anyOf", ())
    if len(members) != 1:
        return schema
    return {**members[0], **{key: value for key, value in schema.items() if key != "anyOf"}}


def worded(schema: Schema) -> Schema:
    """Say what the members of a choice mean, in the form that every reader knows: constants with descriptions."""
    rest = {key: value for key, value in schema.items() if key not in ("enum", "type")}
    if "enum" in schema:
        choice = tuple(schema["enum"])
        meanings: dict[str, str] = STATUSES if choice == READ_STATUSES else MEANINGS[choice]
        choices: list[Schema] = [{"const": name, "description": meanings[name]} for name in schema["enum"]]
        if "yes" in schema["enum"]:
            others = {True: "Yes.", False: "No."}
            choices += [{"const": other, "description": said} for other, said in others.items()]
            # in quotes, or as spreadsheets write them: taken, and never offered
            words = [word for word in (*YES, *NO) if word not in schema["enum"]]
            choices += [{"type": "string", "pattern": f"^(?:{'|'.join(words)})$"}]
        kinds = ["string", "boolean"] if "yes" in schema["enum"] else "string"
        return {**rest, "type": kinds, "oneOf": choices}
    if "const" in schema:
        return {**rest, "type": "string", "description": {**SINGLE, **STATUSES}[schema["const"]]}
    if schema.get("type") == "string" and "oneOf" not in schema:
        longest = {"maxLength": schema["maxLength"]} if "maxLength" in schema else {}
        return {**rest, **scalar(schema.get("pattern")), **longest}
    if "description" in schema:
        paragraphs = schema["description"].split("\n\n")
        return {**schema, "description": "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)}
    return schema


def in_words(name: str) -> str:
    """Write the name of a key or a model in words: as_of, PartlyMet."""
    return TITLES.get(name) or re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", name).capitalize()


def in_order(schema: Schema) -> Schema:
    """Put what a person looks for first."""
    return {key: schema[key] for key in (*ORDER, *schema) if key in schema}


def definition(name: str, schema: Schema) -> Schema:
    """Give a definition its title and description."""
    shape = {"Count": COUNT, "Flag": FLAG, "Date": DAY}.get(name) or portable(schema)
    if name in ("Localized", "Title", "Wording"):
        # no choice of two: each keyword speaks of its own type, and so do the words of a checker
        plain, mapping = shape["anyOf"]
        plain.pop("minLength")
        shape = {**plain, **mapping, "minProperties": 1, "type": ["string", "number", "object"]}
    asked = ", ".join(PATTERNS.get(shape.get("pattern", ""), ()))
    described = {"description": DESCRIPTIONS.get(name) or asked[:1].upper() + asked[1:] + "."}
    return in_order({"title": in_words(name), **described, **shape})


def rating(definitions: dict[str, Schema], schema: Schema) -> Schema:
    """Accept a rating by its status: what is missing is then said of that status, and every status is offered.

    The keys of all of them stand together once more, for editors that offer keys before there is a status.
    """
    *members, short = schema["anyOf"]
    kinds = [member["$ref"].rpartition("/")[2] for member in members]
    states = {kind: definitions[kind]["properties"]["status"] for kind in kinds}
    keys = {key: said for kind in reversed(kinds) for key, said in definitions[kind]["properties"].items()}
    choices = [{"const": state["const"], "description": state["description"]} for state in states.values()]
    status = {
        "title": "Status",
        "description": f"What was found, or that readers differ: one of {IN_WORDS[len(states)]}.",
        "type": "string",
        "enum": [state["const"] for state in states.values()],
        "oneOf": choices,
    }
    return {
        "type": ["object", "string"],
        "examples": ["not_assessed"],
        "if": {"type": "object"},
        "else": {"title": "Short form", **portable(short)},
        "then": {
            "type": "object",
            "properties": {**keys, "status": status},
            "required": ["status"],
            "allOf": [
                {
                    "if": {"properties": {"status": {"const": state["const"]}}, "required": ["status"]},
                    "then": {"$ref": f"#/$defs/{kind}"},
                }
                for kind, state in states.items()
            ],
        },
    }


def made(name: Kind) -> Schema:
    """Make one schema."""
    schema = KINDS[name].model.model_json_schema()
    parts = schema.pop("$defs", {})
    whole = definition(KINDS[name].model.__name__, schema)
    if name == "assessment":
        ratings = whole["properties"]["ratings"]
        ratings["additionalProperties"] = {**AREA_OF_RATINGS, **ratings["additionalProperties"]}
    definitions = {part: definition(part, parts[part]) for part in sorted(parts)}
    if "RatingOrStatus" in definitions:
        definitions["RatingOrStatus"] |= rating(definitions, parts["RatingOrStatus"])
        del definitions["RatingOrStatus"]["anyOf"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole, "$defs": definitions}


def main() -> int:
    """Write the schemas, or tell which are stale."""
    files = {TARGET / f"{name}.schema.json": made(name) for name in KINDS}
    if "--check" not in sys.argv[1:]:
        TARGET.mkdir(exist_ok=True)
        for file, schema in files.items():
            file.write_text(json.dumps(schema, indent=2) + "\n", encoding="utf-8")
        return 0
    stale = [
        file.name
        for file, schema in files.items()
        if not file.is_file() or schema != json.loads(file.read_text(encoding="utf-8"))
    ]
    for name in stale:
        print(f"{name} is stale: run python tools/generate_schemas.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
