"""What parts of files say, whatever the order: that of lists and of languages is nobody's word. Pure."""

from __future__ import annotations

import json

from trafficking_indicators.model.fields import Model


def content_of(part: object) -> str:
    """Give all that a part of a file says, as a text that is the same whatever the order of its lists."""
    if isinstance(part, Model):
        return content_of(part.model_dump(mode="json"))
    if isinstance(part, dict):
        return f"{{{','.join(sorted(f'{json.dumps(key)}:{content_of(child)}' for key, child in part.items()))}}}"
    if isinstance(part, list | tuple):
        return f"[{','.join(sorted(map(content_of, part)))}]"
    return json.dumps(part)
