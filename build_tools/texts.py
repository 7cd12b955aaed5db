"""Check the pages written by hand: that those the site needs exist, and that their links lead somewhere."""

from __future__ import annotations

from collections.abc import Mapping

from build_tools.problems import Place, Problem, Rule, problem, quote
from build_tools.prose import find_refused_links

NEEDED = Rule("T001", "The hand-written pages that the site needs exist and begin with their title.")
LINKS = Rule("T002", "A link in a hand-written page leads to another page's .md file or to a full https:// address.")
FREE = Rule("T003", "A hand-written page does not take the address of a page that is made from records.")
RULES = (NEEDED, LINKS, FREE)

NEEDED_PAGES = ("about.md", "contribute.md", "corrections.md", "method.md", "proof.md")
#: The first parts of addresses at which pages are made from records.
TAKEN = frozenset(
    {
        *("index", "404", "assets", "pagefind", "people", "events", "statements", "questions", "claims"),
        *("themes", "timeline", "sources", "data", "rules", "misquotations", "compare", "selection"),
    }
)


def check_texts(texts: Mapping[str, str], folder: str) -> list[Problem]:
    """Give what is wrong with the hand-written pages in ``folder``, by file name."""
    problems = [
        problem(NEEDED, Place(f"{folder}/{name}"), "this page is missing", "write it; the navigation names it")
        for name in NEEDED_PAGES
        if name not in texts
    ]
    for name, text in texts.items():
        if name.removesuffix(".md") in TAKEN:
            place = Place(f"{folder}/{name}")
            problems.append(problem(FREE, place, "this address is taken", "give the page another name"))
        if not text.startswith("# "):
            place = Place(f"{folder}/{name}")
            problems.append(problem(NEEDED, place, "the page does not begin with a title", "begin it with '# Title'"))
        for line, target in find_refused_links(text):
            place = Place(f"{folder}/{name}", line)
            fix = "name another page as in [Method](method.md), or give a full https:// address"
            problems.append(problem(LINKS, place, f"the link to {quote(target)} leads nowhere", fix))
    return problems
