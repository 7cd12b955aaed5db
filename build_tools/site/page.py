"""Read one built HTML page: what it offers, what it refers to, what is wrong with it; give it its security policy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from build_tools.site.outline import check_outline
from build_tools.site.styles import find_names, find_names_in_script

#: Attributes whose address the browser fetches or opens. ``<a href>`` alone may lead to another site.
_ADDRESSES = {"href", "xlink:href", "src", "srcset", "poster", "action", "formaction", "background", "ping"}
# A selector cannot name xlink:href, which only stands inside drawings.
_HAS_ADDRESS = ", ".join(["svg *", *(f"[{name}]" for name in sorted(_ADDRESSES - {"xlink:href"}))])
#: A ``<link>`` of these kinds says something and fetches nothing.
_SILENT_LINKS = {"author", "canonical", "license"}
_DATA_SCRIPTS = {"application/json", "application/ld+json"}
#: What the policy would block, what hides code from this reading, and what leads readers away unasked.
_REFUSED = "style, [style], base, template, iframe, object, embed, meta[http-equiv=refresh i]"
_MAY_HAVE_HANDLER = re.compile(rb"""[\s"'/]on\w+\s*=""", re.IGNORECASE)
#: The theme's switches for a drawer and a search that this site does not have: no style of ours shows them, and the
#: attribute autocomplete, which they carry, is not allowed on a check box.
_THEME_SWITCHES = re.compile(
    rb"""\s*<input class=["']?md-toggle["']?[^>]*>|\s*<label class=["']?md-overlay["']?[^>]*></label>"""
)
#: The folder of the style sheets that pages ask for.
STYLES = "assets/styles"
_STYLE_LINK = re.compile(rb"""<link\b[^>]*\brel=["']?stylesheet\b[^>]*>""", re.IGNORECASE)
_KIND = re.compile(r"record--([\w-]+)")
_CHARSET = re.compile(rb"""<meta charset=["']?utf-8["']?\s*/?>""", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """What the rest of the site must know of one page; addresses are paths from the root of the site.

    ``names`` is what selectors of style sheets can name of it, ``linked_styles`` the sheets that the engine linked, in
    their order, and ``style_sheet`` the one that the page asks for in their place, which pages of its kind share.
    ``is_listed`` tells that search engines shall keep the page under its own address, ``changed_on`` the day of what
    it shows.
    """

    title: str
    ids: frozenset[str]
    links: frozenset[str]
    resources: frozenset[str]
    names: frozenset[str]
    linked_styles: tuple[str, ...] = ()
    style_sheet: str = ""
    is_listed: bool = False
    changed_on: str = ""
    problems: tuple[str, ...] = ()


def finish_page(path: str, html: bytes, site_url: str) -> tuple[bytes, Page]:
    """Give the page that stands at ``path`` of the site its security policy and its one style sheet, and read it.

    The policy allows the page's own inline scripts by their hashes and nothing from any other origin.
    """
    html = _THEME_SWITCHES.sub(b"", html)
    tree = LexborHTMLParser(html)
    url = page_url(path, site_url)
    html, linked_styles, style_sheet = _link_one_sheet(html, tree, url, site_url)
    charset = _CHARSET.search(html)
    problems = [_tell_refused(node) for node in tree.css(_REFUSED)]
    if _MAY_HAVE_HANDLER.search(html):
        problems.extend(_find_handlers(tree))
    if not charset:
        problems.append("has no <meta charset>, after which its security policy would stand")
    problems.extend(check_outline(tree, path))
    links, resources, strays = _sort_addresses(tree, url, site_url)
    page = Page(
        title=(node.text() if (node := tree.css_first("head > title")) else "").strip(),
        ids=_ids(tree),
        links=links,
        resources=resources.difference(linked_styles) | ({style_sheet} if style_sheet else set()),
        names=find_names(tree).union(*(find_names_in_script(node.text()) for node in _inline_scripts(tree))),
        linked_styles=linked_styles,
        style_sheet=style_sheet,
        is_listed=_attribute(tree, "link[rel=canonical]", "href") == url and not tree.css("meta[name=robots]"),
        changed_on=_attribute(tree, 'meta[name="dcterms.modified"]', "content"),
        problems=tuple(dict.fromkeys([*problems, *strays])),
    )
    if charset:
        meta = f'<meta http-equiv="Content-Security-Policy" content="{make_policy(tree)}">'
        html = html[: charset.end()] + meta.encode() + html[charset.end() :]
    return html, page


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(f"head > {selector}")
    return (node.attributes.get(name) or "") if node else ""


def page_url(path: str, site_url: str) -> str:
    """Give the address of the page in the file ``path``: ``people/index.html`` is ``…/people/``."""
    return site_url + path.removesuffix("index.html")


def inside_site(url: str, site_url: str) -> str | None:
    """Give the path of ``url`` below ``site_url``, without its query; None when it is elsewhere."""
    if not url.startswith(site_url):
        return None
    address, _, fragment = url.removeprefix(site_url).partition("#")
    path, place = unquote(address.partition("?")[0]), unquote(fragment).partition(":~:")[0]
    return f"{path}#{place}" if place else path


def _link_one_sheet(html: bytes, tree: LexborHTMLParser, url: str, site_url: str) -> tuple[bytes, tuple[str, ...], str]:
    """Let a page ask for the style sheet of its kind in place of those it links; give these, and that, as paths."""
    addresses = [node.attributes.get("href") or "" for node in tree.css("link[rel=stylesheet]")]
    linked = tuple(inside_site(_resolve(url, address), site_url) or "" for address in addresses)
    links = list(_STYLE_LINK.finditer(html))
    if not linked or len(links) != len(linked) or not all(linked) or not addresses[0].endswith(linked[0]):
        return html, (), ""
    article = tree.css_first("article.record")
    kinds = _KIND.findall((article.attributes.get("class") or "") if article else "")
    sheet = f"{STYLES}/{kinds[0] if kinds else 'page'}.css"
    link = f'<link rel="stylesheet" href="{addresses[0].removesuffix(linked[0])}{sheet}">'.encode()
    start, end = links[0].span()
    return html[:start] + link + _STYLE_LINK.sub(b"", html[end:]), linked, sheet


def make_policy(tree: LexborHTMLParser) -> str:
    """Write the content security policy of a page, with the hash of each of its inline scripts."""
    scripts = sorted({_hash_source(node.text()) for node in _inline_scripts(tree)})
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *scripts)),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'self'",
            "form-action 'self'",
        )
    )


def _hash_source(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _inline_scripts(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    for node in tree.css("script"):
        if "src" not in node.attrs and (node.attrs.get("type") or "").lower() not in _DATA_SCRIPTS:
            yield node


def _tell_refused(node: LexborNode) -> str:
    if "style" in node.attributes:
        return f"<{node.tag}> carries a style attribute, which the security policy blocks"
    return f"<{node.tag}> has no place in a page of the site"


def _find_handlers(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("*"):
        for name in node.attributes:
            if name.startswith("on"):
                yield f"<{node.tag}> carries the event handler {name}, which the security policy blocks"


def _ids(tree: LexborHTMLParser) -> frozenset[str]:
    names = {node.attrs.get("name") for node in tree.css("a[name]")}
    return frozenset(name for name in names | {node.id for node in tree.css("[id]")} if name)


def _sort_addresses(
    tree: LexborHTMLParser, base: str, site_url: str
) -> tuple[frozenset[str], frozenset[str], list[str]]:
    """Part the addresses of a page into links inside the site, files it needs, and problems."""
    links: set[str] = set()
    resources: set[str] = set()
    problems = []
    for node, attribute, address in _addresses(tree):
        is_link = node.tag in ("a", "area") and attribute in ("href", "xlink:href")
        is_silent = node.tag == "link" and set((node.attributes.get("rel") or "").split()) <= _SILENT_LINKS
        is_drawn = node.tag in ("img", "source") and address.startswith("data:image/")
        url = _resolve(base, address)
        inside = inside_site(url, site_url)
        if inside is not None:
            (links if is_link else resources).add(inside)
        elif not is_drawn and not ((is_link or is_silent) and url.startswith(("https://", "http://", "mailto:"))):
            problems.append(f"<{node.tag} {attribute}={address[:80]!a}> refers to something outside the site")
    return frozenset(links), frozenset(resources), problems


def _addresses(tree: LexborHTMLParser) -> Iterator[tuple[LexborNode, str, str]]:
    """Give every address of the page, with its element and attribute."""
    for node in tree.css(_HAS_ADDRESS):
        for name, value in node.attributes.items():
            if name not in _ADDRESSES or value is None:
                continue
            if name == "srcset":
                yield from ((node, name, candidate.split()[0]) for candidate in value.split(",") if candidate.strip())
            else:
                yield node, name, value.strip()


def _resolve(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # such as a bracket that opens and never closes; no address of ours has one
        return address
