from __future__ import annotations

from pathlib import Path

import pytest

from build_tools import serve
from build_tools.serve import serve_site


class Server:
    """Stands in for the server: it notes what it is asked for, and is interrupted at once."""

    def __init__(self, **settings: object) -> None:
        self.asked: list[object] = [settings]

    def watch(self, path: str) -> None:
        self.asked.append(("watch", path))

    def serve(self) -> None:
        self.asked.append("serve")
        raise KeyboardInterrupt

    def shutdown(self) -> None:
        self.asked.append("shut down")


def test_the_site_is_built_once_and_then_served_on_this_machine_only_until_interrupted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Server] = []
    built: list[int] = []

    def make(**settings: object) -> Server:
        assert built == [1], "there is something to serve"
        made.append(Server(**settings))
        return made[0]

    def build() -> None:
        built.append(1)

    monkeypatch.setattr(serve, "_Server", make)
    serve_site(Path("content"), Path("build/site"), Path("mkdocs.yml"), 8765, build)

    assert built == [1]
    assert made[0].asked == [
        {"builder": build, "host": "127.0.0.1", "port": 8765, "root": "build/site"},
        ("watch", "content"),
        ("watch", "mkdocs.yml"),
        ("watch", str(Path(serve.__file__).parent)),
        "serve",
        "shut down",
    ]
