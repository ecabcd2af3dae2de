"""Measure `assess` against bare scripts and a peer: ratios within one run, never seconds. README.md says what for.

Run: python benchmarks/run.py [--runs N] [--python VENV] [--check]
"""

from __future__ import annotations

import json
import sys
from typing import NamedTuple

from measuring import FLOORS, ROOT, Installed, Limit, Process, Row, arguments, positive, run

ASSESSMENT = ROOT / "assessments" / "azerbaijan-2016.yaml"
LATER = ROOT / "assessments" / "azerbaijan-2025.yaml"
INSTRUMENT = ROOT / "indicators" / "iom-2016"
SCHEMA = ROOT / "schemas" / "assessment.schema.json"
PEERS = ("check-jsonschema",)
# Reading takes milliseconds, so that many rounds cost nothing.
FEWEST_READINGS = 50


class Comparison(NamedTuple):
    """Two processes by name, and how many times the second the first may take."""

    measured: str
    floor: str
    limit: Limit


# a diff reads a second file and prints the reasons and evidence of both: twelve times the lines of a score
BELOW_FLOOR, NEAR_FLOOR, OF_DIFF, PAGE, READING = Limit(0.98), Limit(1.25), Limit(1.3), Limit(1.3), Limit(2.0)
LIGHT, VERSION = Limit(8), Limit(2)
COMPARISONS = (
    Comparison("score", "floor_score.py", BELOW_FLOOR),
    Comparison("diff", "score", OF_DIFF),
    Comparison("score --format html", "score", PAGE),
    Comparison("validate", "floor_validate.py", NEAR_FLOOR),
    Comparison("validate", "check-jsonschema", Limit(1, excluded=True)),
    Comparison("score --help", "python -c pass", LIGHT),
    Comparison("completion", "python -c pass", LIGHT),
    Comparison("--help", "python -c pass", LIGHT),
    Comparison("--version", "python -c pass", VERSION),
)


def processes(installed: Installed) -> dict[str, Process]:
    """Name what is timed. Neighbours in the table run one after the other."""
    python, assess = installed.python, installed.program("assess")
    peer = (installed.program("check-jsonschema"), "--schemafile", str(SCHEMA), str(ASSESSMENT))
    completing = {"_ASSESS_COMPLETE": "complete_bash", "COMP_WORDS": "assess sc", "COMP_CWORD": "1"}
    return {
        "score": Process((assess, "score", str(ASSESSMENT)), "5.1"),
        "score --format html": Process((assess, "score", str(ASSESSMENT), "--format", "html"), "5.1"),
        "diff": Process((assess, "diff", str(ASSESSMENT), str(LATER)), "5.1"),
        "floor_score.py": Process((python, str(FLOORS / "floor_score.py")), "column"),
        "validate": Process((assess, "validate", str(ASSESSMENT)), "1 file checked"),
        "floor_validate.py": Process((python, str(FLOORS / "floor_validate.py"))),
        "check-jsonschema": Process(peer, "ok"),
        "score --help": Process((assess, "score", "--help"), "--format"),
        "completion": Process((assess,), "score", completing),
        "--help": Process((assess, "--help"), "score"),
        "--version": Process((assess, "--version"), "assess"),
        "python -c pass": Process((python, "-c", "pass")),
    }


def time_processes(installed: Installed, runs: int) -> list[Row]:
    """Run all processes in turn, round by round; a ratio only ever compares times of one round."""
    named = processes(installed)
    for process in named.values():
        installed.run(process)  # warms up, and shows that it works
    rounds = [{name: installed.seconds(process) for name, process in named.items()} for _ in range(runs)]
    return [
        Row(f"{measured} / {floor}", tuple(times[measured] / times[floor] for times in rounds), limit)
        for measured, floor, limit in COMPARISONS
    ]


def time_reading(installed: Installed, runs: int) -> list[Row]:
    """Compare reading with draining the parser, for the assessment and each file of the instrument."""
    files = [ASSESSMENT, *sorted(INSTRUMENT.rglob("*.yaml"))]
    script = (installed.python, str(FLOORS / "reading.py"), str(max(runs, FEWEST_READINGS)))
    pairs = json.loads(installed.run(Process((*script, *map(str, files)))))
    return [
        Row(f"read {file.relative_to(ROOT).as_posix()} / events", tuple(ours / bare for ours, bare in times), READING)
        for file, times in zip(files, pairs, strict=True)
    ]


def main() -> int:
    """Measure, print, and give the exit code."""
    parser = arguments("Measure assess against bare scripts and a peer.")
    parser.add_argument("--runs", type=positive, default=15, metavar="N", help="rounds of processes (default 15)")
    asked = parser.parse_args()
    said = f"{asked.runs} rounds of processes, {max(asked.runs, FEWEST_READINGS)} of readings"
    return run(
        asked, PEERS, said, lambda target: [*time_processes(target, asked.runs), *time_reading(target, asked.runs)]
    )


if __name__ == "__main__":
    sys.exit(main())
