"""Rules on files: that they are found, can be read, and hold what files of data may hold."""

from __future__ import annotations

from trafficking_indicators.checking.registry import Rules
from trafficking_indicators.reading import limits

READING = Rules[[]]("reading")


_MB = 1_000_000


READING.elsewhere(
    "unreadable-file",
    text="A file named is there, is a regular file, and may be read.",
    why="What was not read was not checked, and must not pass for a file without problems.",
    unchecked="rest",
)
READING.elsewhere(
    "unreadable-folder",
    text="Every folder below one that is named can be looked into.",
    why="What lies in it was not checked, and must not pass for a folder without problems.",
    unchecked="rest",
)
READING.elsewhere(
    "file-too-large",
    text=f"A file has at most {limits.MAX_BYTES / _MB:g} MB, {limits.MAX_NODES:,} values and {limits.MAX_DEPTH} levels "
    f"of nesting; a worksheet unpacks to at most {limits.MAX_UNPACKED / _MB:g} MB, a part of it to "
    f"{limits.MAX_PART / _MB:g} MB, and has at most {limits.MAX_CELLS:,} cells, in {limits.MAX_ROWS:,} rows and "
    f"{limits.MAX_COLUMNS} columns.",
    why="Nobody can review a file of that size line by line, and one file must not hold up the check of all others.",
    unchecked="rest",
)
READING.elsewhere(
    "not-utf8",
    text="Files are UTF-8.",
    why="In another encoding letters such as ə or š turn into others without notice, and a quotation is no longer "
    "what the source says.",
    unchecked="rest",
)
READING.elsewhere(
    "yaml-syntax",
    text="A file is well-formed YAML.",
    why="Where the form of a file breaks, each program guesses anew what its author meant.",
    unchecked="rest",
)
READING.elsewhere(
    "empty-file",
    text="A file holds something.",
    why="An assessment that was never filled in must not count as one that was checked.",
    unchecked="rest",
)
READING.elsewhere(
    "several-documents",
    text="A file holds one YAML document.",
    why="Many programs read the first document only: what stands below would be missing from the assessment "
    "without notice.",
    unchecked="rest",
)
READING.elsewhere(
    "unread-workbook",
    text="A worksheet is an Excel workbook (.xlsx), whole, without a password and without macros.",
    why="Other programs' files, and those that nobody may open, cannot be checked; macros would run on the computer of "
    "whoever reviews the file.",
    unchecked="rest",
)
READING.elsewhere(
    "no-keys",
    text="A worksheet has the hidden first row of keys that assess new worksheet writes.",
    why="Titles are translated and moved. The keys alone tell which column is the reason, and which the status.",
    unchecked="rest",
)
READING.elsewhere(
    "directive",
    text="A file has no directives: lines before its content that begin with a percent sign.",
    why="A directive tells each program by which rules to read, and they then read different texts.",
)
READING.elsewhere(
    "unknown-kind",
    text="A file is one of an instrument or an assessment, as its keys tell, and of the kind asked for.",
    why="What is not recognized is not checked: a misspelt key must not take a whole assessment out of the review.",
    unchecked="rest",
)
READING.elsewhere(
    "duplicate-key",
    text="A key stands once in its mapping; in capitals or not, a language is one.",
    why="Many programs keep the last of the two: a finding would be lost, and no reader could tell which was meant.",
    unchecked="part",
)
READING.elsewhere(
    "complex-key",
    text="Keys are plain texts.",
    why="A finding is looked up by a name, such as that of its indicator; a list or a mapping is none.",
    unchecked="part",
)
READING.elsewhere(
    "alias",
    text="There are no anchors and aliases: everything is written out where it stands.",
    why="A reviewer reads each finding with its own reason and evidence. One that borrows its text changes "
    "whenever the other is edited.",
    unchecked="part",
)
READING.elsewhere(
    "merge-key",
    text="There are no merge keys.",
    why="What is merged in does not stand where it counts: a reviewer would approve values without seeing them.",
    unchecked="part",
)
READING.elsewhere(
    "tag",
    text="There are no tags: a value is the text that stands there.",
    why="A tag can make another program read another value than the reviewer sees.",
)
READING.elsewhere(
    "empty-value",
    text="A key without a value is left out; a text of characters that show nothing is none.",
    why="An empty place may mean that nobody looked, that nobody could tell, or that it was forgotten. The first "
    "two have a status of their own; the third should be noticed.",
    unchecked="part",
)
READING.elsewhere(
    "ambiguous-number",
    text="A number that other YAML readers change (5.10, 010, 1e3) is quoted.",
    why="Another program would read round 2020.10 as 2020.1, and the same round would stand in two reports under "
    "two names.",
)
READING.elsewhere(
    "unquoted-text",
    text="A text that holds a blank with a # behind it is quoted, and in braces or brackets one that holds a question "
    "mark. A tab stands nowhere but in quotes, in blocks and in comments.",
    why="A # cuts a text off: the rest is a comment, and a reason or a count of sources is lost without notice. At a "
    "question mark in braces, and at a tab, other programs refuse the whole file.",
)
READING.elsewhere(
    "cell-date",
    text="No cell of a worksheet is a date of the spreadsheet: ids and dates are texts.",
    why="A spreadsheet turns 5.1 into the fifth of January, and 2016-06 into a month of its own. What was typed is "
    "lost without notice.",
    unchecked="part",
)
READING.elsewhere(
    "cell-number",
    text="A number in a worksheet is stored as it is shown, and has no more than 15 digits.",
    why="A format can show 5.10 for 5.1, or 16% for 0.155: what the author saw is not what would be read.",
    unchecked="part",
)
READING.elsewhere(
    "cell-formula",
    text="No cell of a worksheet that is read holds a formula.",
    why="A formula gives what another cell or another file says today. A finding says what its author wrote.",
    unchecked="part",
)
READING.elsewhere(
    "cell-error",
    text="No cell of a worksheet that is read holds an error value, such as #N/A.",
    why="An error value says that something was lost, and not what.",
    unchecked="part",
)
READING.elsewhere(
    "two-texts",
    text="A text of a worksheet stands by language, or in the column without a language, never in both.",
    why="Nobody could tell which of the two is meant, or in which language the second is.",
    unchecked="part",
)
READING.elsewhere(
    "long-key",
    text="A name in a worksheet, such as a source's, a question's or an option's, has at most 1,024 letters.",
    why="Readers of YAML take no longer key, and the same assessment must be able to stand in both.",
    unchecked="part",
)
READING.elsewhere(
    "unrated-evidence",
    text="Evidence, comments and settlements of a worksheet are of an indicator that is rated on its sheet of ratings.",
    why="Evidence of no rating carries none, and would be missing from every report without notice.",
    unchecked="part",
)
READING.elsewhere(
    "unknown-exercise",
    text="Marks of a worksheet stand below the name of an exercise that its sheet of exercises has.",
    why="Marks are counted by the people who gave them. Without the exercise nobody can tell how many those were.",
    unchecked="part",
)
READING.elsewhere(
    "unknown-question",
    text="Options and counts of a worksheet are of a question that its sheet of survey questions has.",
    why="A count without its question says nothing, and would be missing from every report without notice.",
    unchecked="part",
)
READING.elsewhere(
    "row-of-nothing",
    text="Rows of the worksheet of a follow-up are of an item that there is, and of a finding by its right number.",
    why="A claim or a finding of no item would be missing from every report; one of another item would be false.",
    unchecked="part",
)
READING.elsewhere(
    "control-character",
    text="No text holds control characters, terminal escapes, bidirectional overrides or private characters.",
    why="Invisible characters can hide a part of a text from a reviewer, or make it look other than it is.",
)
READING.elsewhere(
    "unknown-instrument",
    text="The instrument of an assessment is in --instrument, else among those that come with assess.",
    why="A rating answers the text of an indicator. Without that text it says nothing.",
    unchecked="rest",
)
READING.elsewhere(
    "broken-instrument",
    text="The instrument of an assessment has no errors of its own.",
    why="Findings made with a faulty set of indicators cannot be relied on, however careful they are.",
    unchecked="rest",
)
READING.elsewhere(
    "internal-assessment",
    text="An internal assessment is opened with --audience internal only.",
    why="An internal assessment may hold what was said in confidence. To show it must be a decision, not an oversight.",
    unchecked="rest",
)
READING.elsewhere(
    "no-files",
    text="What is to be checked holds YAML files or worksheets.",
    why="A check of nothing finds nothing wrong: a misspelt folder must not look like a review that was passed.",
    unchecked="rest",
)
