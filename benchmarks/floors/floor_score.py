"""The floor of `assess score`: that of `assess validate`, and one table of the size that `score` prints."""

import typer  # noqa: F401  # importing it is what takes time
from pydantic import BaseModel
from rich.console import Console
from rich.table import Table
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: F401

ROWS, COLUMNS = 24, 6


class Finding(BaseModel):
    """Two fields, as small as a model can be."""

    indicator: str
    status: str


finding = Finding.model_validate({"indicator": "5.1.F1", "status": "met"})
table = Table(*(f"column {number}" for number in range(COLUMNS)))
for _ in range(ROWS):
    table.add_row(*[finding.status] * COLUMNS)
Console().print(table)
