"""Measure worksheets: a score of one against a score of YAML, and writing one against a bare script.

README.md says why.

Run: python benchmarks/worksheets.py [--runs N] [--python VENV] [--check]
"""

from __future__ import annotations

import argparse
import json
import sys

from measuring import FLOORS, ROOT, Installed, Limit, Process, Row, arguments, positive, run

ASSESSMENT = ROOT / "assessments" / "azerbaijan-2016.yaml"
NEAR_YAML, NEAR_SCRIPT = Limit(1.6), Limit(2)


def time_worksheets(installed: Installed, runs: int) -> list[Row]:
    """Run the processes in turn, round by round; then write in one process, in turn with a bare script."""
    assess, sheet = installed.program("assess"), str(installed.folder / "a.xlsx")
    installed.run(Process((assess, "new", "worksheet", "--from", str(ASSESSMENT), "--output", sheet)))
    yaml, worksheet = (Process((assess, "score", file), "5.1") for file in (str(ASSESSMENT), sheet))
    for process in (yaml, worksheet):
        installed.run(process)  # warms up, and shows that it works
    rounds = [(installed.seconds(worksheet), installed.seconds(yaml)) for _ in range(runs)]
    script = (installed.python, str(FLOORS / "worksheet_writing.py"), str(runs), str(ASSESSMENT))
    pairs = json.loads(installed.run(Process(script)))
    return [
        Row("score of a worksheet / of YAML", tuple(ours / other for ours, other in rounds), NEAR_YAML),
        Row("writing a worksheet / bare XlsxWriter", tuple(ours / bare for ours, bare in pairs), NEAR_SCRIPT),
    ]


def asked() -> argparse.Namespace:
    """Read the command line."""
    parser = arguments("Measure worksheets.")
    parser.add_argument("--runs", type=positive, default=15, metavar="N", help="rounds (default 15)")
    return parser.parse_args()


def main() -> int:
    """Measure, print, and give the exit code."""
    found = asked()
    return run(found, (), f"{found.runs} rounds", lambda target: time_worksheets(target, found.runs))


if __name__ == "__main__":
    sys.exit(main())
