"""Fill the templates: views -> Markdown pages.

A page is a sequence of Markdown headings and blocks of HTML. A record's text reaches the Markdown parser only with
every punctuation mark as a character reference (in headings) or inside a block of HTML, which the parser leaves alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markdown.extensions.toc import slugify  # type: ignore[import-untyped]  # no types come with it
from markupsafe import Markup, escape

from build_tools import prose
from build_tools.head import Head, to_front_matter
from build_tools.views.counts import count_in_words
from build_tools.views.page import Page, SiteInfo
from build_tools.views.quotation import CUT
from build_tools.views.times import day_in_words

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
#: The level of a section's heading.
_SECTION = 2
_FOLD = re.compile(r"\s*\n\s*")
_BLOCK = re.compile(r"<(?:div|section|article|aside|nav|table|ul|ol|dl|p|blockquote|header|footer)[\s>]")


def make_environment(templates: Path, site: SiteInfo) -> Environment:
    """Make the environment in which all templates are filled: everything is escaped, nothing may be undefined."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(site=site)
    environment.filters.update(
        block=fold_block,
        heading=escape_heading,
        href=_href,
        in_full=lambda address: f"{site.url.rstrip('/')}/{address}",
        prose=prose.render_prose,
        line=prose.render_line,
        cuts=_grey_cuts,
        day=day_in_words,
        counted=count_in_words,
        upper_first=_upper_first,
        anchor=_anchor,
    )
    environment.globals.update(page_blocks=_page_blocks, page_headings=_page_headings)
    return environment


def render_views(pages: Iterable[tuple[Page, Head]], environment: Environment) -> dict[str, str]:
    """Render each view with its head to a Markdown page; the keys are paths in the folder of pages."""
    return {page_path(view.address): render_view(view, head, environment) for view, head in pages}


def render_view(view: Page, head: Head, environment: Environment) -> str:
    """Render one view: its head as front matter, then what it shows."""
    return f"---\n{to_front_matter(head)}\n---\n\n{render_body(view, environment)}"


def render_body(view: Page, environment: Environment) -> str:
    """Render what one view shows, by its template."""
    return environment.get_template(f"pages/{view.template}.md.j2").render(page=view).strip() + "\n"


def page_path(address: str) -> str:
    """Give the path of the Markdown file behind an address: ``people/jane-doe/`` is ``people/jane-doe.md``."""
    folder = address.rstrip("/")
    if not folder or folder in _SECTIONS:
        return f"{folder}/index.md".lstrip("/")
    return f"{folder}.md"


#: Addresses under which other pages lie and that the navigation names as folders.
_SECTIONS = frozenset(
    {
        "people",
        "statements",
        "questions",
        "claims",
        "themes",
        "timeline",
        "sources",
        "corrections",
        "data",
        "misquotations",
        "compare",
    }
)


def escape_heading(text: str) -> Markup:
    """Write a text so that neither Markdown nor HTML sees anything in it but the text."""
    folded = " ".join(text.split())
    return Markup(_PUNCTUATION.sub(lambda match: f"&#{ord(match[0])};", folded))  # noqa: S704  # only letters, digits and references are left


def fold_block(html: str) -> Markup:
    """Make a block of HTML one line, so that the Markdown parser leaves it alone from its first tag to its last."""
    folded = _FOLD.sub(" ", html).strip()
    if not _BLOCK.match(folded):
        raise ValueError(f"a block must begin with a block-level tag: {folded[:60]}")
    return Markup(f"\n{folded}\n")  # noqa: S704  # our own templates, escaped


def relative(address: str, base: str) -> str:
    """Give the way from the page at ``base`` to an address inside the site; full addresses stay as they are."""
    if "://" in address:
        return address
    path, mark, anchor = address.partition("#")
    if path == base and mark:
        return f"#{anchor}"
    way = posixpath.relpath(f"/{path}", f"/{base}")
    return f"{way}{'/' if not path or path.endswith('/') else ''}{mark}{anchor}"


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _grey_cuts(words: str) -> Markup:
    """Write somebody's words so that a cut can be told from them."""
    return Markup('<span class="gap">{}</span>').format(CUT).join(escape(part) for part in words.split(CUT))


@pass_context
def _href(context: Context, address: str) -> str:
    return relative(address, context["page"].address)


def _anchor(title: str) -> str:
    """Give the anchor under which the engine's headings stand."""
    return str(slugify(" ".join(title.split()), "-"))


def _page_headings(text: str) -> list[str]:
    """Give the section titles of a hand-written page."""
    return [block.text for block in prose.render_page(text, str) if block.level == _SECTION]


@pass_context
def _page_blocks(context: Context, text: str) -> list[prose.Block]:
    return prose.render_page(text, lambda address: relative(address, context["page"].address))
