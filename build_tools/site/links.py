"""Check a finished site as a whole: every address leads somewhere, every page can be reached."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from build_tools.site.page import Page

#: Web servers show this page where there is none, so no page links to it.
_NOT_FOUND = "404.html"
_START = "index.html"


def check_pages(pages: Mapping[str, Page], files: Collection[str]) -> list[str]:
    """Give every problem of ``pages`` (by path), in a site that consists of ``files``, one line each."""
    return [
        *(f"{path}: {problem}" for path, page in sorted(pages.items()) for problem in page.problems),
        *_find_broken(pages, files),
        *_find_orphans(pages),
    ]


def _find_broken(pages: Mapping[str, Page], files: Collection[str]) -> Iterator[str]:
    for path, page in sorted(pages.items()):
        for address in sorted(page.links | page.resources):
            target, _, fragment = address.partition("#")
            file = file_of(target)
            if file not in files:
                yield f"{path}: refers to /{target}, which does not exist"
            elif fragment and fragment != "top" and file in pages and fragment not in pages[file].ids:
                yield f"{path}: refers to /{target}#{fragment}, but that page has no such place"


def _find_orphans(pages: Mapping[str, Page]) -> Iterator[str]:
    reached = {_START, _NOT_FOUND}
    waiting = [_START]
    while waiting:
        page = pages.get(waiting.pop())
        links = {file_of(link.partition("#")[0]) for link in page.links} if page else set()
        waiting.extend(links - reached)
        reached |= links
    for path in sorted(pages.keys() - reached):
        yield f"{path}: no link leads here from the front page"


def file_of(target: str) -> str:
    """Give the file that a server answers ``target`` with: the index of a folder, or the file itself."""
    return target + "index.html" if target == "" or target.endswith("/") else target
