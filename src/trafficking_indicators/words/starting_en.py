"""The English words of starting files."""

from __future__ import annotations

from trafficking_indicators.words.en.plurals import number
from trafficking_indicators.words.starting import AssessmentFileWords, InstrumentFileWords, StartingWords

EN = StartingWords(
    assessment=AssessmentFileWords(
        nothing_yet=(
            "A starting file: nothing has been looked at yet, and every indicator is not_assessed. Whatever is to be "
            "written says so."
        ),
        comments=(
            "Lines that begin with #| are about the instrument and hold its texts; the others explain the keys and "
            "give examples, all made up. Take any of them out as the work goes on."
        ),
        more="docs/writing-an-assessment.md has every key. assess validate checks the file.",
        as_of="No evidence is newer than this: a year, a month or a day.",
        basis=(
            "Whose word this is; an illustration for as long as it cannot stand for a finding. The last two kinds "
            "carry the instrument's disclaimer in every output:"
        ),
        audience="public; or internal, which every command but validate opens with --audience internal only.",
        assessors="Organizations or roles, never persons.",
        assessor="to be named",
        limitations="What this reading could not see. It stands in every output.",
        limitation="To be written. Nothing has been looked at yet.",
        scope="The areas that are looked at, where these are not all:",
        sources=(
            "The register of sources, each by a short name. Interviews, surveys and workshops stand under a code, "
            "without names of persons. Where a date is not known it is left out."
        ),
        plan="Title of a plan",
        review="Title of a review",
        stakeholders=(
            "Organizations whose voice matters for an area, by kind and role, consulted or not. Never contact data. "
            "The kinds are the voices above."
        ),
        stakeholder="NGOs that run shelters",
        ratings="How a rating looks, by status, with what each status asks for. Say no more than a source states.",
        meanings={
            "met": "a source states it",
            "partly_met": "a named part is stated, another part is not stated or is lacking",
            "unmet": "a source states the lack, or asks that it be created and nothing says that it exists",
            "unknown": "it was looked for, and no source settles it",
            "not_assessed": "it was not looked at",
            "not_applicable": "it has no meaning here",
        },
        reason="Why it is so in a sentence or two.",
        missing="The part that is not met.",
        tried="What was looked at.",
        locator="p. 4",
        note="What it says in your words.",
        not_assessed="The one short form.",
        priorities=lambda choices: (
            f"Priority exercises: marks by recommendation, {number(choices, 'choice', 'choices')} for each "
            "participant. The unit is respondent, or group where each group answers as one. What is not known is left "
            "out."
        ),
        answers="Survey answers in totals, as published. Where counts do not add up, a note says why.",
        question="The question as it was asked",
        often="often",
        never="never",
    ),
    instrument=InstrumentFileWords(
        nothing_yet="A starting instrument: one area, and placeholders for all texts.",
        comments="Lines that begin with # explain the keys and show optional ones. Take them out as the work goes on.",
        more=lambda folder: f"docs/new-instrument.md leads through it. assess validate {folder} checks it.",
        id=(
            "The name by which assessments know the instrument, so it should stay: small letters, digits and hyphens. "
            "The folder has the same name."
        ),
        version="The version that stands in these files; the last one of the history.",
        history=(
            "A later version tells which indicators it changed: reworded, added and removed are lists of ids, moved "
            "maps an old id to the new one."
        ),
        title="What the set is called.",
        a_title="Indicators still to be written",
        source="The publication that the set is from, where there is one. Mind its copyright.",
        a_source="Title of the publication",
        a_publisher="its publisher",
        scope_note="What the set covers, and what it does not. It stands in every output.",
        a_scope_note="placeholders only and no indicators yet",
        disclaimer="What the title of every unofficial reading says.",
        a_disclaimer="unofficial reading with placeholders",
        languages=(
            "The languages of all texts. With one language a text may stand alone; with more, each text is a mapping "
            "by language."
        ),
        dimensions=lambda title, short: (
            f"The ways of looking at an area, one to a letter. title has at most {title} characters, short at most "
            f"{short}."
        ),
        on_paper="on paper",
        in_practice="in practice",
        pair="Which two answer each other. Without a pair nothing is said of paper and practice.",
        levels=(
            "1, 2 and so on, at most 9. Each area has an indicator for each dimension and level, so this set has four "
            "in an area."
        ),
        choices="How many marks each participant of a priority exercise has.",
        allows_not_applicable="Whether an indicator may be not_applicable to a country.",
        areas="The ids of the areas in the order of printing. Each has a file, as areas/1.yaml.",
        treaties="Treaties that areas refer to.",
        a_treaty="Title of a treaty",
        area="The id stands in the list of areas in instrument.yaml.",
        area_title="An area still to be written",
        short=lambda length: f"What tables print: at most {length} characters.",
        to_be_written="to be written",
        level_rule=(
            "cumulative: a ladder, Level 2 counts on top of Level 1; or independent: the levels are topics of their "
            "own, and no level is worked out."
        ),
        indicators=(
            "A code is the letter of a dimension and a level. Two indicators in one place carry a small letter: F1a, "
            "F1b."
        ),
        text="One criterion that a source can state or deny. If there is an and or an or in it, say which in guidance.",
        criterion_on_paper=lambda level: f"A rule still to be written for Level {level}",
        criterion_in_practice=lambda level: f"A practice still to be written for Level {level}",
        guidance="What counts as met, what as partly met, what as unmet, and where to look.",
        a_guidance="Guidance still to be written.",
        implies="Where F2 cannot hold without F1. Only inside one dimension of one area.",
        counterparts="Which practice answers which rule, where they are parallel.",
        notes="Remarks on indicators, by code.",
        a_note="A remark.",
        treaty_articles="Treaty articles on the subject. The basis is text, or to_check while nobody has compared it.",
        recommendations="What participants of a priority exercise choose from. Without any, take this file out.",
        a_recommendation="A recommendation still to be written",
        addresses=(
            "The areas or indicators that it speaks to. The basis is source where its wording names the subject, "
            "inferred where you judged so."
        ),
        open_answer="An open answer.",
        anything_else="Anything else",
        measures="Detailed measures under objectives may stand in measures.yaml: docs/the-instrument.md shows how.",
    ),
)
