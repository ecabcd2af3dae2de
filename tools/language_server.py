"""A client of yaml-language-server: what an editor asks it, and what it says."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

Message = dict[str, Any]
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "format": {"enable": False},
        "schemas": {},
    },
    "http": {"proxy": "", "proxyStrictSSL": False},
    "[yaml]": {"editor.tabSize": 2},
    "vscode-yaml": {},
}


class Said(NamedTuple):
    """What is underlined: from line and column on, each counted from 1, and the words."""

    line: int
    column: int
    words: str


class Offered(NamedTuple):
    """What is offered at a place, and what is inserted where it is taken."""

    label: str
    inserted: str


class LanguageServer:
    """One server, asked in turn."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._asked = self._opened = 0
        self._diagnostics: dict[str, list[Message]] = {}

    def start(self, root: Path) -> None:
        """Shake hands."""
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True},
        }
        self._ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": capabilities})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def problems(self, file: Path, text: str) -> list[Said]:
        """Open a file, and give what is underlined in it."""
        uri = self._open(file, text)
        while uri not in self._diagnostics:
            self._read()
        found = self._diagnostics[uri]
        places = [(entry["range"]["start"], " ".join(entry["message"].split())) for entry in found]
        return [Said(start["line"] + 1, start["character"] + 1, words) for start, words in places]

    def completions(self, file: Path, text: str) -> list[Offered]:
        """Give what is offered where a text has the sign `|`."""
        items = self._ask("textDocument/completion", self._at(file, text))
        items = items["items"] if isinstance(items, dict) else items or []
        return [Offered(item["label"], _inserted(item)) for item in items]

    def hover(self, file: Path, text: str) -> str:
        """Give what is shown where a text has the sign `|`."""
        shown = self._ask("textDocument/hover", self._at(file, text))
        return "" if shown is None else str(shown["contents"]["value"])

    def _at(self, file: Path, text: str) -> Message:
        before, _, after = text.partition("|")
        uri = self._open(file, before + after)
        line = before.count("\n")
        return {
            "textDocument": {"uri": uri},
            "position": {"line": line, "character": len(before) - before.rfind("\n") - 1},
        }

    def _open(self, file: Path, text: str) -> str:
        """Open a text under a name of its own: what the server says of a name may be about an earlier text."""
        self._opened += 1
        uri = file.with_name(f"{file.stem}-{self._opened}{file.suffix}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, params: Message) -> Any:  # noqa: ANN401  # whatever the server answers
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == asked and "method" not in message:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def _tell(self, method: str, params: Message) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> Message:
        stream = self._process.stdout
        assert stream is not None
        length = 0
        while (line := stream.readline().strip()) or not length:
            if not line:
                raise RuntimeError("the language server has gone")
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        message: Message = json.loads(stream.read(length))
        self._answer(message)
        return message

    def _answer(self, message: Message) -> None:
        """Answer what the server asks of an editor, and keep what it says of files."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            wanted = [item["section"] for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": [SETTINGS.get(section) for section in wanted]})
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})


def _inserted(item: Message) -> str:
    edit = item.get("textEdit")
    return str(edit["newText"] if edit else item.get("insertText", item["label"]))


@contextmanager
def language_server(program: Path, root: Path) -> Iterator[LanguageServer]:
    """Run the server, a script for node, until the end."""
    process = subprocess.Popen(
        ["node", str(program), "--stdio"],  # noqa: S607  # wherever node is installed
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        server = LanguageServer(process)
        server.start(root)
        yield server
    finally:
        process.kill()
        process.wait()
