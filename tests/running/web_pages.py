"""A web page as a strict parser reads it: its elements, its texts, and its tables with every span filled."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from html5lib import HTMLParser

# What is there for browsers alone.
_SILENT = {"style", "symbol"}
# What parts no words.
_INLINE = {"a", "bdi", "span", "strong", "svg", "use"}


class WebPage:
    """A page that is well formed in every respect, or an exception."""

    def __init__(self, html: str) -> None:
        self.root: Element = HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)

    def all(self, *names: str) -> list[Element]:
        """Give all elements of some names, in their order."""
        return [found for found in self.root.iter() if name_of(found) in names]

    def one(self, name: str) -> Element:
        (found,) = self.all(name)
        return found

    def ids(self) -> list[str]:
        return [id for found in self.root.iter() if (id := found.get("id")) is not None]

    def addresses(self) -> list[str]:
        """Give what links lead to; signs that are used are none."""
        return [found.get("href", "") for found in self.all("a")]

    def names_used(self) -> set[str]:
        """Give all elements by their names."""
        return {name_of(found) for found in self.root.iter()}

    def tables(self) -> list[list[list[str]]]:
        """Give the rows of each table's body, with what spans several rows in each of them."""
        return [list(_rows(table)) for table in self.all("table")]


def name_of(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def text_of(element: Element) -> str:
    """Give what an element says, its blanks as one."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    if name_of(element) not in _SILENT:
        parting = "" if name_of(element) in _INLINE else " "
        yield parting + (element.text or "")
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
        yield parting


def _rows(table: Element) -> Iterator[list[str]]:
    """Give the texts of rows; spans of columns stand in the head alone."""
    above: list[tuple[str, int]] = []
    for row in (row for body in table.findall("tbody") for row in body):
        cells, filled = iter(row), []
        width = len(row) + sum(1 for _, left in above if left)
        for index in range(width):
            text, left = above[index] if index < len(above) else ("", 0)
            if left:
                filled.append((text, left - 1))
            else:
                cell = next(cells)
                filled.append((text_of(cell), int(cell.get("rowspan", "1")) - 1))
        above = filled
        yield [text for text, _ in filled]
