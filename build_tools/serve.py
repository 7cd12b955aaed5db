"""Show the built site on this machine and build it again whenever a record, a template or the theme changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


class _Server(LiveReloadServer):
    """Serves pages without their security policy, which would block the script that reloads them."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(_POLICY.sub(b"", content), epoch)  # type: ignore[no-untyped-call]
        return page


def serve_site(content: Path, site: Path, config: Path, port: int, build: Callable[[], None]) -> None:
    """Build once, then serve ``site`` on 127.0.0.1 until interrupted; a failed build leaves the former site up."""
    build()
    server = _Server(builder=build, host="127.0.0.1", port=port, root=str(site))
    for path in (content, config, Path(__file__).parent):
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives it no types
    except KeyboardInterrupt:
        server.shutdown()
