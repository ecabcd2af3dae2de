"""Reading the Word file that is to be the template of another."""

from __future__ import annotations

import os
import stat

from trafficking_indicators.errors import TemplateError, reason

# Not to wait for the other end of a pipe; bytes as they are.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_template(path: str) -> bytes:
    """Read a file, and no more of it than shows that it is too large.

    Raises TemplateError where there is none that can be read.
    """
    from trafficking_indicators.render.docx.archive import MAX_BYTES

    try:
        descriptor = os.open(path, _FLAGS)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise TemplateError("it is not a regular file", "name a .docx file")
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise TemplateError(f"it cannot be read: {reason(error)}", "check the path and its rights") from error
