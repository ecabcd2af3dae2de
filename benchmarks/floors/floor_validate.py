"""The floor of `assess validate`: what it stands on imported, and one small model built and used."""

import typer  # noqa: F401  # importing it is what takes time
from pydantic import BaseModel
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: F401


class Finding(BaseModel):
    """Two fields, as small as a model can be."""

    indicator: str
    status: str


Finding.model_validate({"indicator": "5.1.F1", "status": "met"})
