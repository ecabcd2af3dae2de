"""The floor of `assess report --format docx`: a bare script of python-docx that writes as many cells and paragraphs.

Run: python floor_docx.py TEXTS.json REPORT.docx, where TEXTS.json has a list of texts and of tables, rows of texts.
"""

import json
import sys
from pathlib import Path

import docx

texts, target = sys.argv[1:]
document = docx.Document()
for text in json.loads(Path(texts).read_text(encoding="utf-8")):
    if isinstance(text, str):
        document.add_paragraph(text)
        continue
    table = document.add_table(len(text), max(map(len, text)))
    for row, found in zip(text, table.rows, strict=True):
        for cell, content in zip(found.cells, row, strict=False):
            cell.text = content
document.save(target)
