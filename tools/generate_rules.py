"""Write docs/rules.md from the rules and their examples in tests/examples/invalid."""

from __future__ import annotations

from pathlib import Path

from trafficking_indicators.rules import all_rules

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "rules.md"
EXAMPLES = ROOT / "tests" / "examples" / "invalid"

HEAD = """\
# Rules

What `assess validate` checks. Every problem stands at its line and column, with the name of its rule in brackets and
the next step below:

```text
assessments/x.yaml:41:3: error[unknown-indicator]: no indicator "5.6" in instrument iom-2016
  help: did you mean "5.5"?
```

An **error** makes `assess validate` end with exit code 1, and no command works with the file. A **warning** does
neither: it asks the assessor to look again. What was refused is cut out and the rest of the file still checked;
findings that would only follow from the cut are left out.

This page is made from the rules themselves by `python tools/generate_rules.py`.

| rule | severity | what holds | example |
| --- | --- | --- | --- |
"""


def render() -> str:
    """Return the whole page."""
    return HEAD + "".join(
        f"| `{rule.name}` | {rule.severity} | {rule.text} | {_example(rule.name)} |\n" for rule in all_rules()
    )


def _example(name: str) -> str:
    for path in (EXAMPLES / f"{name}.yaml", EXAMPLES / name):
        if path.exists():
            return f"[{path.name}](../tests/examples/invalid/{path.name})"
    return ""


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
